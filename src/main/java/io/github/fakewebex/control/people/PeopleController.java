package io.github.fakewebex.control.people;

import io.github.fakewebex.sim.seed.Edits;
import io.github.fakewebex.sim.seed.Seed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController("controlPeopleController")
@RequestMapping(path = "/_sim/worlds/{world}/people", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "people")
class PeopleController {

    private final Directory directory;
    private final Edits edits;

    PeopleController(Directory directory, Edits edits) {
        this.directory = directory;
        this.edits = edits;
    }

    @GetMapping
    @Operation(operationId = "people.list", summary = "List people by key, a hundred at a time")
    Directory.PeoplePage list(@PathVariable String world, @RequestParam(required = false) @Nullable String after) {
        return directory.people(after == null ? "" : after);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "people.read",
            summary = "Read a person, with the stored and the effective values of every setting")
    Directory.PersonState read(@PathVariable String world, @PathVariable String id) {
        return directory.person(id);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "people.put", summary = "Create a person, or change the person")
    ResponseEntity<Directory.PersonState> put(
            @PathVariable String world, @PathVariable String id, @RequestBody Seed.PersonRow row) {
        Directory.refuseUnlessSame(id, row.id());
        return ResponseEntity.status(edits.put(row) ? 201 : 200).body(directory.person(row.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "people.delete", summary = "Delete a person, with settings and tokens")
    void delete(@PathVariable String world, @PathVariable String id) {
        edits.deletePerson(id);
    }
}
