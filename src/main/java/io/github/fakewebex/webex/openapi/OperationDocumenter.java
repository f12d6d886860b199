package io.github.fakewebex.webex.openapi;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.access.PersonRef;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its {@link WebexOperation} says: who may call it, what it is given, what it answers. */
@Component
@Lazy
class OperationDocumenter implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        WebexOperation declared = handler.getMethodAnnotation(WebexOperation.class);
        if (declared == null) {
            if (List.of("oauth").equals(operation.getTags())) {
                ErrorResponses.referAnywhere(operation.getResponses());
            }
            return operation;
        }
        operation
                .operationId(declared.id())
                .summary(declared.summary())
                .description(rights(declared))
                .tags(List.of(declared.id().substring(0, declared.id().indexOf('.'))))
                .externalDocs(
                        new ExternalDocumentation().description("Cisco's page").url(declared.page()));
        if (takes(handler, PersonRef.class)) {
            operation.addParametersItem(personId(!declared.userScope().isEmpty()));
            operation.addParametersItem(orgId().in("query"));
        } else if (takes(handler, OrganizationRef.class)) {
            operation.addParametersItem(inPath(handler) ? orgId().in("path").required(true) : orgId().in("query"));
        }
        describeResponses(operation, declared.webexCalling());
        return operation;
    }

    private static String rights(WebexOperation declared) {
        String roles = Arrays.stream(declared.roles()).map(Role::displayName).collect(Collectors.joining(", "));
        String user = declared.userScope().isEmpty()
                ? ""
                : (declared.userReach() == WebexOperation.Reach.SELF
                                ? "\n\nThe person"
                                : "\n\nEverybody in the organization")
                        + ", with scope `" + declared.userScope() + "`; no role is needed.";
        String scopes =
                Arrays.stream(declared.scope()).map(it -> "`" + it + "`").collect(Collectors.joining(" or "));
        return "Administrators with scope " + scopes + " and one of the roles " + roles + "." + user;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static boolean inPath(HandlerMethod handler) {
        RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.path()).anyMatch(path -> path.contains("{orgId}"));
    }

    private static Parameter personId(boolean me) {
        return new Parameter()
                .in("path")
                .name("personId")
                .required(true)
                .description("The person: base64 with or without padding, or a bare UUID"
                        + (me ? "; `me` for the token's owner." : "."))
                .schema(new StringSchema())
                .example("Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI");
    }

    private static Parameter orgId() {
        return new Parameter()
                .name("orgId")
                .description("The organization; for partners who act in a customer they manage.")
                .schema(new StringSchema())
                .example("Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi85NmFiYzJhYS0zZGNjLTExZTUtYTE1Mi1mZTM0ODE5Y2RjOWE");
    }

    private static void describeResponses(Operation operation, boolean webexCalling) {
        ApiResponses responses = new ApiResponses();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                responses.addApiResponse(status, described(status, response));
            }
        });
        ErrorResponses.refer(responses, operation.getRequestBody() != null, webexCalling);
        operation.responses(responses);
    }

    private static ApiResponse described(String status, ApiResponse response) {
        return response.description(status.equals("204") ? "Done; no body." : "What was asked for.")
                .addHeaderObject("trackingid", ErrorResponses.TRACKING_ID_HEADER);
    }
}
