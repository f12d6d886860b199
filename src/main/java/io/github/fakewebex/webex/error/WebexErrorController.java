package io.github.fakewebex.webex.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words what filters and the container refuse before a controller is reached. */
@Hidden
@RestController
class WebexErrorController implements ErrorController {

    private final ErrorWriter writer;

    WebexErrorController(ErrorWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Nobody but the container comes here with a status; whoever asks for /error by name finds nothing.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        writer.write(WebexError.ofContainer(status, String.valueOf(method)), request, response);
    }
}
