package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.worlds.Settings;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "reports")
class MatrixController {

    private static final String CSV = "text/csv";

    /** The rows of the matrix. */
    record Table(List<Matrix.Row> items) {}

    private final Matrix matrix;
    private final Settings settings;

    MatrixController(Matrix matrix, Settings settings) {
        this.matrix = matrix;
        this.settings = settings;
    }

    @GetMapping(path = "/_sim/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "matrix",
            summary = "Read which token gets which status at which operation, as JSON, CSV or HTML as Accept asks")
    @ApiResponse(
            responseCode = "200",
            description = "The matrix.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Table.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    Table json(
            @RequestParam(defaultValue = "default") String world,
            @RequestParam(required = false) @Nullable String person) {
        return new Table(rows(world, person));
    }

    @GetMapping(path = "/_sim/matrix", produces = CSV)
    @Operation(hidden = true)
    ResponseEntity<String> csv(
            @RequestParam(defaultValue = "default") String world,
            @RequestParam(required = false) @Nullable String person) {
        return ResponseEntity.ok(MatrixText.csv(rows(world, person)));
    }

    @GetMapping(path = "/_sim/matrix", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(hidden = true)
    ResponseEntity<String> html(
            @RequestParam(defaultValue = "default") String world,
            @RequestParam(required = false) @Nullable String person) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
                .body(MatrixText.html(world, rows(world, person)));
    }

    private List<Matrix.Row> rows(String name, @Nullable String person) {
        WorldState world = CurrentWorld.in(name, settings::current);
        return CurrentWorld.in(world, () -> matrix.of(world, person));
    }
}
