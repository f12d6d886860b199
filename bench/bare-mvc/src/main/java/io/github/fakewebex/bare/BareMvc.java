package io.github.fakewebex.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads and writes JSON and does nothing else: no Spring MVC server can be faster. */
@SpringBootApplication
@RestController
@RequestMapping("/v1/people/{personId}/features")
class BareMvc {

    record DoNotDisturb(boolean enabled, boolean ringSplashEnabled, boolean webexGoOverrideEnabled) {}

    record CallingBehavior(String behaviorType, String profileId) {}

    public static void main(String[] args) {
        SpringApplication.run(BareMvc.class, args);
    }

    @GetMapping("/doNotDisturb")
    DoNotDisturb read(@PathVariable String personId) {
        return new DoNotDisturb(false, false, false);
    }

    @PutMapping("/callingBehavior")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String personId, @RequestBody CallingBehavior behavior) {}
}
