package io.github.fakewebex.control.worlds;

import io.github.fakewebex.control.Items;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.SeedFile;
import io.github.fakewebex.sim.seed.SeedText;
import io.github.fakewebex.sim.worlds.WorldExport;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/_sim/worlds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "worlds")
class WorldController {

    /**
     * A world to be created.
     *
     * @param from the scenario or the world it is made from; the scenario default where nothing is said
     */
    record NewWorld(
            @NotNull String name,
            @Schema(example = "crowd?people=500") @Nullable String from) {}

    private final Worlds worlds;
    private final WorldExport export;
    private final WorldViews views;

    WorldController(Worlds worlds, WorldExport export, WorldViews views) {
        this.worlds = worlds;
        this.export = export;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "worlds.list", summary = "List the worlds there are")
    Items<WorldViews.WorldEntry> list() {
        return new Items<>(views.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "worlds.create", summary = "Create a world from a scenario or from another world")
    WorldViews.WorldView create(@org.springframework.web.bind.annotation.RequestBody NewWorld world) {
        World created = worlds.create(world.name(), world.from() == null ? World.DEFAULT : world.from());
        return inside(world.name(), () -> views.of(created));
    }

    @GetMapping("/{world}")
    @Operation(operationId = "worlds.read", summary = "Read a world, its people and its tokens")
    WorldViews.WorldView read(@PathVariable String world) {
        return views.current();
    }

    @PutMapping("/{name}")
    @Operation(
            operationId = "worlds.import",
            summary = "Create or replace a world by a seed, in YAML or JSON",
            description = "The seed is checked whole before anything is written.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"), mediaType = "application/yaml")))
    ResponseEntity<WorldViews.WorldView> put(
            @PathVariable String name, @org.springframework.web.bind.annotation.RequestBody SeedFile file) {
        boolean created = worlds.put(name, file.seed());
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(inside(name, views::current));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "worlds.delete", summary = "Delete a world and all it holds")
    void delete(@PathVariable String name) {
        if (!worlds.delete(name)) {
            throw SimRefusal.unknownWorld();
        }
    }

    @PostMapping("/{world}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "worlds.reset", summary = "Bring back what the world was made from")
    void reset(@PathVariable String world) {
        worlds.reset(world);
    }

    @GetMapping(path = "/{world}/export", produces = MediaType.APPLICATION_YAML_VALUE)
    @Operation(operationId = "worlds.export", summary = "Read the world as a seed, in YAML or JSON as Accept asks")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "The seed.",
            content = {
                @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    String exportYaml(@PathVariable String world) {
        return SeedText.yaml(export.current());
    }

    @GetMapping(path = "/{world}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(hidden = true)
    String exportJson(@PathVariable String world) {
        return SeedText.prettyJson(export.current());
    }

    private static <T> T inside(String world, Supplier<T> work) {
        return CurrentWorld.in(WorldState.plain(world), work);
    }
}
