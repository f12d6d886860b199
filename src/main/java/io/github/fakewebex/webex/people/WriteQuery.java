package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.Person;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of POST and PUT of a person, as sent: how much of the person the answer shows. */
record WriteQuery(
        @Parameter(description = "Whether numbers and locations are shown: true in any case.") @Nullable
        String callingData,

        @Parameter(description = "Whether only the id is shown, or nothing by PUT: true in any case.") @Nullable
        String minResponse) {

    boolean withCallingData() {
        return "true".equalsIgnoreCase(callingData);
    }

    boolean minimal() {
        return "true".equalsIgnoreCase(minResponse);
    }

    PersonView shown(Person person) {
        return PersonView.of(person, new PersonView.Extent(true, withCallingData(), true));
    }
}
