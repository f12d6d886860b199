package io.github.fakewebex.webex.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param notFoundIds ids asked for that are nobody's; null, and there, when all were found
 * @param next the cursor of the page that follows, or null on the last; goes into the Link header
 */
@Schema(name = "PersonCollection")
@JsonPropertyOrder({"notFoundIds", "items"})
record PeoplePage(
        @Schema(types = {"array", "null"}) @Nullable List<String> notFoundIds,
        List<PersonView> items,
        @JsonIgnore @Nullable String next) {}
