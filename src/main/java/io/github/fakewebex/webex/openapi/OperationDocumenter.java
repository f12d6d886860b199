package io.github.fakewebex.webex.openapi;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexOperation;
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
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its {@link WebexOperation} says: who may call it, what it is given, what it answers. */
@Component
class OperationDocumenter implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        WebexOperation declared = handler.getMethodAnnotation(WebexOperation.class);
        if (declared == null) {
            return operation;
        }
        operation
                .operationId(declared.id())
                .summary(declared.summary())
                .description(rights(declared))
                .tags(List.of(declared.id().substring(0, declared.id().indexOf('.'))))
                .externalDocs(
                        new ExternalDocumentation().description("Cisco's page").url(declared.page()));
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(OperationDocumenter::isPerson)) {
            describePerson(operation, !declared.selfScope().isEmpty());
        }
        describeResponses(operation, declared.webexCalling());
        return operation;
    }

    private static String rights(WebexOperation declared) {
        String roles = Arrays.stream(declared.roles()).map(Role::displayName).collect(Collectors.joining(", "));
        String self = declared.selfScope().isEmpty()
                ? ""
                : "\n\nThe person, with scope `" + declared.selfScope() + "`; no role is needed.";
        return "Administrators with scope `" + declared.scope() + "` and one of the roles " + roles + "." + self;
    }

    private static boolean isPerson(MethodParameter parameter) {
        return parameter.getParameterType() == PersonRef.class;
    }

    private static void describePerson(Operation operation, boolean self) {
        operation.addParametersItem(new Parameter()
                .in("path")
                .name("personId")
                .required(true)
                .description("The person: base64 with or without padding, or a bare UUID"
                        + (self ? "; `me` for the token's owner." : "."))
                .schema(new StringSchema())
                .example("Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI"));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("orgId")
                .description("The person's organization; for partners who act in a customer they manage.")
                .schema(new StringSchema())
                .example("Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi85NmFiYzJhYS0zZGNjLTExZTUtYTE1Mi1mZTM0ODE5Y2RjOWE"));
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
        return response.description(status.equals("204") ? "Done; no body." : "The setting.")
                .addHeaderObject("trackingid", ErrorResponses.TRACKING_ID_HEADER);
    }
}
