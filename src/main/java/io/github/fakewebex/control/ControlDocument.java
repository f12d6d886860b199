package io.github.fakewebex.control;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The document {@code /v3/api-docs/control}, which is also committed as {@code openapi/control.yaml}. */
@Configuration(proxyBeanMethods = false)
@Lazy
class ControlDocument {

    private static final String TOKEN = "controlToken";

    @Bean
    static GroupedOpenApi control() {
        return GroupedOpenApi.builder()
                .group("control")
                .displayName("Control plane")
                .pathsToMatch("/_sim/**")
                .addOpenApiCustomizer(document -> {
                    document.info(new Info()
                                    .title("Fake Webex, control plane")
                                    .version("v1")
                                    .description(
                                            "What a simulator can do and a real tenant cannot. Not of Webex. Errors are"
                                                    + " problem details (RFC 9457).")
                                    .license(new License()
                                            .name("Apache-2.0")
                                            .url("https://www.apache.org/licenses/LICENSE-2.0")))
                            .security(List.of(new SecurityRequirement().addList(TOKEN)));
                    Components components = document.getComponents();
                    components.setSecuritySchemes(null);
                    components.setResponses(null);
                    components.addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("Only needed where SIM_CONTROL_TOKEN is set."));
                    components.getSchemas().remove("Error");
                    components.getSchemas().remove("ErrorDetail");
                })
                .build();
    }
}
