package io.github.fakewebex.webex.callingprofiles;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.CallingProfile;
import io.github.fakewebex.store.CallingProfileRepository;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calling profiles. */
@Service
class CallingProfiles {

    /** The list, which has a name of its own for its items. */
    record Listed(List<Profile> callingProfiles) {}

    /** A calling profile as Webex shows it. */
    @Schema(name = "CallingProfile")
    @JsonPropertyOrder({"id", "name"})
    record Profile(String id, String name) {

        static Profile of(CallingProfile profile) {
            return new Profile(WebexId.encode(WebexId.CALLING_PROFILE, profile.id()), profile.name());
        }
    }

    private final CallingProfileRepository profiles;

    CallingProfiles(CallingProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** The organization's profiles. */
    @Transactional(readOnly = true)
    public Listed of(OrganizationRef organization) {
        return new Listed(profiles.findByOrganizationIdOrderByName(organization.organizationId()).stream()
                .map(Profile::of)
                .toList());
    }
}
