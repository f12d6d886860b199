package io.github.fakewebex;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever opens the base URL in a browser to the Swagger UI. */
@Hidden
@Controller
class FrontDoor {

    @GetMapping("/")
    String home() {
        return "redirect:/swagger-ui.html";
    }
}
