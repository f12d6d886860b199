package io.github.fakewebex.webex.locations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of locations.
 *
 * @param next the cursor of the page that follows, or null on the last; goes into the Link header
 */
@Schema(name = "LocationCollection")
record LocationPage(
        List<LocationView> items, @JsonIgnore @Nullable String next) {}
