package io.github.fakewebex.control.worlds;

import io.github.fakewebex.control.Items;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.worlds.Snapshots;
import io.github.fakewebex.sim.worlds.Worlds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/_sim/worlds/{world}/snapshots", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "snapshots")
class SnapshotController {

    private final Snapshots snapshots;
    private final Worlds worlds;

    SnapshotController(Snapshots snapshots, Worlds worlds) {
        this.snapshots = snapshots;
        this.worlds = worlds;
    }

    @GetMapping
    @Operation(operationId = "snapshots.list", summary = "List the snapshots of a world")
    Items<Snapshots.Entry> list(@PathVariable String world) {
        return new Items<>(snapshots.all());
    }

    @PutMapping("/{snapshot}")
    @Operation(operationId = "snapshots.take", summary = "Keep the world as it is now; replaces one of that name")
    Snapshots.Entry take(@PathVariable String world, @PathVariable String snapshot) {
        return snapshots.take(snapshot);
    }

    @PostMapping("/{snapshot}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "snapshots.restore", summary = "Bring back the world as it was")
    void restore(@PathVariable String world, @PathVariable String snapshot) {
        worlds.restore(world, snapshot);
    }

    @DeleteMapping("/{snapshot}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "snapshots.delete", summary = "Forget a snapshot")
    void delete(@PathVariable String world, @PathVariable String snapshot) {
        if (!snapshots.delete(snapshot)) {
            throw SimRefusal.of(SimRefusal.Kind.UNKNOWN, "There is no snapshot of that name.");
        }
    }
}
