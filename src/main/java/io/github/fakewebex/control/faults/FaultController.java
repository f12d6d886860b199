package io.github.fakewebex.control.faults;

import io.github.fakewebex.sim.faults.FaultPacks;
import io.github.fakewebex.sim.faults.FaultRule;
import io.github.fakewebex.sim.faults.Faults;
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

/** Arms, watches and disarms the faults of a world. */
@RestController
@RequestMapping(path = "/_sim/worlds/{world}/faults", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "faults")
class FaultController {

    private final Faults faults;
    private final FaultPacks packs;

    FaultController(Faults faults, FaultPacks packs) {
        this.faults = faults;
        this.packs = packs;
    }

    @GetMapping
    @Operation(operationId = "faults.list", summary = "List the faults, in the order in which they are tried")
    List<Faults.Armed> list(@PathVariable String world) {
        return faults.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "faults.arm", summary = "Arm a fault behind all others")
    Faults.Armed arm(@PathVariable String world, @RequestBody FaultRule rule) {
        return faults.arm(rule);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "faults.clear", summary = "Disarm all faults")
    void clear(@PathVariable String world) {
        faults.clear();
    }

    @GetMapping("/{name}")
    @Operation(operationId = "faults.read", summary = "Read a fault, and how often it matched and struck")
    Faults.Armed read(@PathVariable String world, @PathVariable String name) {
        return faults.named(name);
    }

    @PutMapping("/{name}")
    @Operation(operationId = "faults.replace", summary = "Replace a fault where it stands, and count anew")
    Faults.Armed replace(@PathVariable String world, @PathVariable String name, @RequestBody FaultRule rule) {
        return faults.replace(name, rule);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "faults.disarm", summary = "Disarm a fault")
    void disarm(@PathVariable String world, @PathVariable String name) {
        faults.disarm(name);
    }

    @PostMapping("/packs/{pack}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "faults.armPack",
            summary = "Arm a pack of faults",
            description = "The packs are bad-day and webex-weirdness. Faults of the same names are replaced.")
    List<Faults.Armed> armPack(@PathVariable String world, @PathVariable String pack) {
        return faults.armAll(packs.named(pack));
    }
}
