package io.github.fakewebex.control.faults;

import io.github.fakewebex.sim.faults.RateLimit;
import io.github.fakewebex.sim.faults.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Switches the rate limits of a world on and off. */
@RestController
@RequestMapping(path = "/_sim/worlds/{world}/rate-limits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rate limits")
class RateLimitController {

    private final RateLimits limits;

    RateLimitController(RateLimits limits) {
        this.limits = limits;
    }

    @GetMapping
    @Operation(operationId = "rateLimits.list", summary = "List the rate limits")
    List<RateLimit> list(@PathVariable String world) {
        return limits.rows();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "rateLimits.add", summary = "Switch a rate limit on")
    RateLimit add(@PathVariable String world, @RequestBody RateLimit limit) {
        return limits.add(limit);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "rateLimits.clear", summary = "Switch all rate limits off")
    void clear(@PathVariable String world) {
        limits.clear();
    }

    @GetMapping("/{name}")
    @Operation(operationId = "rateLimits.read", summary = "Read a rate limit")
    RateLimit read(@PathVariable String world, @PathVariable String name) {
        return limits.named(name);
    }

    @PutMapping("/{name}")
    @Operation(operationId = "rateLimits.replace", summary = "Replace a rate limit, and count anew")
    RateLimit replace(@PathVariable String world, @PathVariable String name, @RequestBody RateLimit limit) {
        return limits.replace(name, limit);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "rateLimits.remove", summary = "Switch a rate limit off")
    void remove(@PathVariable String world, @PathVariable String name) {
        limits.remove(name);
    }
}
