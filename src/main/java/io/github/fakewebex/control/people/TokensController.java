package io.github.fakewebex.control.people;

import io.github.fakewebex.control.Items;
import io.github.fakewebex.control.TokenEntry;
import io.github.fakewebex.sim.seed.Edits;
import io.github.fakewebex.sim.seed.Seed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/_sim/worlds/{world}/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tokens")
class TokensController {

    private final Directory directory;
    private final Edits edits;

    TokensController(Directory directory, Edits edits) {
        this.directory = directory;
        this.edits = edits;
    }

    @GetMapping
    @Operation(operationId = "tokens.list", summary = "List the tokens of a world")
    Items<TokenEntry> list(@PathVariable String world) {
        return new Items<>(directory.tokens(world));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "tokens.mint", summary = "Mint a token of any person, any scopes and any end")
    TokenEntry mint(@PathVariable String world, @RequestBody Seed.TokenRow row) {
        edits.mint(row, world);
        return directory.token(world, row.name());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "tokens.revoke", summary = "Revoke a token")
    void revoke(@PathVariable String world, @PathVariable String name) {
        edits.revoke(name, world);
    }
}
