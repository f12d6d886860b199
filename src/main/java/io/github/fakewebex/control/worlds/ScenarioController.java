package io.github.fakewebex.control.worlds;

import io.github.fakewebex.control.Items;
import io.github.fakewebex.sim.seed.Scenarios;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "worlds")
class ScenarioController {

    private final Scenarios scenarios;

    ScenarioController(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @GetMapping("/_sim/scenarios")
    @Operation(operationId = "scenarios.list", summary = "List the names of the scenarios that worlds are made from")
    Items<String> list() {
        return new Items<>(scenarios.names());
    }
}
