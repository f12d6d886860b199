package io.github.fakewebex.webex.openapi;

import java.util.function.Supplier;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Has springdoc's page of documents, and the JSON of another generation that it is written with, made for the first who asks. */
@Configuration(proxyBeanMethods = false)
class DocumentPage {

    @Bean
    static SwaggerIndexTransformer documentPageTransformer(
            SwaggerUiConfigProperties ui,
            ObjectProvider<SwaggerUiOAuthProperties> oauth,
            ObjectProvider<SwaggerWelcomeCommon> welcome,
            ObjectProvider<ObjectMapperProvider> json) {
        Supplier<SwaggerIndexTransformer> page = SingletonSupplier.of(
                () -> new SwaggerIndexPageTransformer(ui, oauth.getObject(), welcome.getObject(), json.getObject()));
        return (request, resource, chain) -> page.get().transform(request, resource, chain);
    }
}
