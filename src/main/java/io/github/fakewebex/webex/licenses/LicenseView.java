package io.github.fakewebex.webex.licenses;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.License;
import io.github.fakewebex.webex.WebexId;
import io.swagger.v3.oas.annotations.media.Schema;

/** A licence as Webex shows it. */
@Schema(name = "License")
@JsonPropertyOrder({"id", "name", "totalUnits", "consumedUnits", "consumedByUsers", "consumedByWorkspaces"})
record LicenseView(
        String id, String name, int totalUnits, long consumedUnits, long consumedByUsers, int consumedByWorkspaces) {

    static LicenseView of(License license, long people) {
        return new LicenseView(
                WebexId.encode(WebexId.LICENSE, license.id()), license.name(), license.totalUnits(), people, people, 0);
    }
}
