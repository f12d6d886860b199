package io.github.fakewebex.webex.people;

import static io.github.fakewebex.store.Role.DEVICE_ADMIN;
import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;
import static io.github.fakewebex.webex.WebexOperation.Reach.ORGANIZATION;

import io.github.fakewebex.webex.NextLink;
import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.Access;
import io.github.fakewebex.webex.access.Asked;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.access.PersonRef;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

@RestController
@RequestMapping("/v1/people")
class PeopleController {

    private final PeopleDirectory directory;
    private final PeopleRegister register;
    private final Access access;

    PeopleController(PeopleDirectory directory, PeopleRegister register, Access access) {
        this.directory = directory;
        this.register = register;
        this.access = access;
    }

    /** Spring would take headers of their names for parameters. */
    @InitBinder
    static void takingParametersAlone(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(header -> false);
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "people.list",
            summary = "List people",
            scope = Scopes.ADMIN_PEOPLE_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN},
            userScope = Scopes.PEOPLE_READ,
            userReach = ORGANIZATION,
            findsCustomers = true,
            page = "https://developer.webex.com/docs/api/v1/people/list-people")
    PeoplePage list(
            OrganizationRef organization,
            @ParameterObject PeopleQuery query,
            HttpServletRequest request,
            HttpServletResponse response) {
        PeoplePage page = directory.find(organization, query);
        NextLink.add(page.next(), request, response);
        return page;
    }

    @PostMapping({"", "/"})
    @ResponseStatus(HttpStatus.OK)
    @WebexOperation(
            id = "people.create",
            summary = "Create a person",
            scope = Scopes.ADMIN_PEOPLE_WRITE,
            roles = {FULL_ADMIN, USER_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/people/create-a-person")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PersonView.class)))
    Object create(
            OrganizationRef organization,
            Asked asked,
            @ParameterObject WriteQuery query,
            @RequestBody @Valid PersonBody body) {
        PersonView created =
                register.create(body.orgId() == null ? organization : access.in(body.orgId(), asked), body, query);
        return query.minimal() ? new PersonId(created.id()) : created;
    }

    @GetMapping("/{personId}")
    @WebexOperation(
            id = "people.read",
            summary = "Read a person",
            scope = Scopes.ADMIN_PEOPLE_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN},
            userScope = Scopes.PEOPLE_READ,
            userReach = ORGANIZATION,
            findsCustomers = true,
            page = "https://developer.webex.com/docs/api/v1/people/get-person-details")
    PersonView read(PersonRef person, @RequestParam(required = false) @Nullable String callingData) {
        return directory.of(person, "true".equalsIgnoreCase(callingData));
    }

    @PutMapping("/{personId}")
    @WebexOperation(
            id = "people.replace",
            summary = "Replace what is known of a person",
            scope = Scopes.ADMIN_PEOPLE_WRITE,
            roles = {FULL_ADMIN, USER_ADMIN},
            findsCustomers = true,
            page = "https://developer.webex.com/docs/api/v1/people/update-a-person")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", content = @Content)
    @Parameter(
            name = "showAllTypes",
            in = ParameterIn.QUERY,
            description = "Changes nothing: attendees' sites are shown in any case.",
            schema = @Schema(type = "string"))
    @Nullable
    PersonView replace(
            PersonRef person,
            @ParameterObject WriteQuery query,
            @RequestBody @Valid PersonBody body,
            HttpServletResponse response) {
        PersonView replaced = register.replace(person, body, query);
        if (query.minimal()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return replaced;
    }

    @DeleteMapping("/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @WebexOperation(
            id = "people.delete",
            summary = "Delete a person",
            scope = Scopes.ADMIN_PEOPLE_WRITE,
            roles = {FULL_ADMIN, USER_ADMIN},
            findsCustomers = true,
            page = "https://developer.webex.com/docs/api/v1/people/delete-a-person")
    void delete(PersonRef person) {
        register.delete(person);
    }
}
