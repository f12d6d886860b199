package io.github.fakewebex.webex.openapi;

import io.github.fakewebex.webex.access.Asked;
import io.github.fakewebex.webex.access.Caller;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.access.PersonRef;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The document {@code /v3/api-docs/webex}, which is also committed as {@code openapi/fake-webex.yaml}. */
@Configuration(proxyBeanMethods = false)
@Lazy
class WebexDocument {

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            What Fake Webex answers like Cisco Webex. Each operation links to Cisco's page on it; \
            docs/fidelity.md tells where the simulator had to assume.""";

    private static final String TOKENS = """
            One of the demo tokens of the default world: `full-admin`, `user-admin`, `readonly-admin`, \
            `location-admin`, `device-admin`, `partner-admin`, `other-org-admin`, `user`, `bot`, `expired`; \
            to see refusals `full-admin-read-only`, `full-admin-write-only`, `full-admin-user-scopes`, \
            `user-with-admin-scopes`, `user-no-scopes`, `user-write`, `readonly-admin-all-scopes`, \
            `location-admin-all-scopes`. In another world, the world's name and a dot come first.""";

    static {
        // Made from path, query and token: the OperationDocumenter says what it is made from.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PersonRef.class, OrganizationRef.class, Caller.class, Asked.class);
    }

    @Bean
    static GroupedOpenApi webex() {
        return GroupedOpenApi.builder()
                .group("webex")
                .displayName("Webex")
                .pathsToMatch("/v1/**")
                .build();
    }

    /** springdoc leaves null out of the enum of a member that may be null. */
    @Bean
    static GlobalOpenApiCustomizer nullInEnums() {
        return document -> document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> properties(schema).stream())
                .filter(property -> property.getEnum() != null && property.getTypes() != null)
                .filter(property -> property.getTypes().contains("null"))
                .forEach(property -> property.addEnumItemObject(null));
    }

    /** A path with a slash at its end is the same operation, which springdoc would number to tell the two apart. */
    @Bean
    static GlobalOpenApiCustomizer eachOperationOnce() {
        return document -> {
            document.getPaths().keySet().removeIf(path -> path.endsWith("/"));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation ->
                            operation.setOperationId(operation.getOperationId().replaceFirst("_\\d+$", "")));
        };
    }

    /** A pattern of Java's is held against the whole text, one of a document against any part of it. */
    @Bean
    static GlobalOpenApiCustomizer wholePatterns() {
        return document -> document.getComponents().getSchemas().values().forEach(WebexDocument::anchor);
    }

    private static void anchor(Schema<?> schema) {
        if (schema.getPattern() != null) {
            schema.setPattern("^(?:" + schema.getPattern() + ")$");
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
        if (schema.getProperties() != null) {
            properties(schema).forEach(WebexDocument::anchor);
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<Schema<Object>> properties(Schema<?> schema) {
        return ((Map<String, Schema<Object>>) (Map<?, ?>) schema.getProperties()).values();
    }

    @Bean
    static OpenAPI head() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(TOKENS);
        Components components = new Components().addSecuritySchemes(TOKEN, token);
        ErrorResponses.describe(components);
        return new OpenAPI()
                .info(new Info()
                        .title("Fake Webex")
                        .version("v1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)))
                .components(components);
    }
}
