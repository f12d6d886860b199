package io.github.fakewebex.control.people;

import io.github.fakewebex.control.Items;
import io.github.fakewebex.sim.seed.Edits;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.store.BehaviorType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/_sim/worlds/{world}/organizations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "organizations")
class OrganizationsController {

    /**
     * What applies to people without values of their own.
     *
     * @param profileId the key of a UC Manager profile of the organization; null for none
     */
    record Defaults(
            @NotNull BehaviorType behaviorType, @Nullable String profileId) {}

    private final Directory directory;
    private final Edits edits;

    OrganizationsController(Directory directory, Edits edits) {
        this.directory = directory;
        this.edits = edits;
    }

    @GetMapping
    @Operation(operationId = "organizations.list", summary = "List the organizations of a world")
    Items<Seed.OrganizationRow> list(@PathVariable String world) {
        return new Items<>(directory.organizations());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "organizations.read", summary = "Read an organization")
    Seed.OrganizationRow read(@PathVariable String world, @PathVariable String id) {
        return directory.organization(id);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "organizations.put", summary = "Create an organization, or change it")
    ResponseEntity<Seed.OrganizationRow> put(
            @PathVariable String world, @PathVariable String id, @RequestBody Seed.OrganizationRow row) {
        Directory.refuseUnlessSame(id, row.id());
        return ResponseEntity.status(edits.put(row) ? 201 : 200).body(directory.organization(row.id()));
    }

    @PutMapping("/{id}/defaults")
    @Operation(
            operationId = "organizations.defaults",
            summary = "Change what applies to people without values of their own")
    Seed.OrganizationRow defaults(@PathVariable String world, @PathVariable String id, @RequestBody Defaults defaults) {
        return edits.defaults(id, defaults.behaviorType(), defaults.profileId());
    }
}
