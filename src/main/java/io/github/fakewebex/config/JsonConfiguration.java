package io.github.fakewebex.config;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON as the contract has it. What properties can say stands in application.yaml. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    private static final ContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    /**
     * JSON is UTF-8 and has no versions: what Accept says beyond the type would be repeated in Content-Type, or fail once
     * the change was made.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(request -> ACCEPT.resolveMediaTypes(request).stream()
                .map(JsonConfiguration::plain)
                .toList()));
    }

    private static MediaType plain(MediaType type) {
        return type.getParameters().isEmpty()
                ? type
                : new MediaType(type.getType(), type.getSubtype()).copyQualityValue(type);
    }

    /** The buffers of Jackson are kept by each thread: threads that share them meet twice a request. */
    @Bean
    static JsonFactoryBuilderCustomizer ownBuffers() {
        return json -> json.recyclerPool(JsonRecyclerPools.threadLocalPool());
    }

    @Bean
    static JsonMapperBuilderCustomizer strictTypesAndUniformDates() {
        return json -> json.addModule(new SimpleModule().addSerializer(new WebexDate()))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        flag -> flag.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }

    /** YAML is for seed files; Webex neither takes nor gives it. */
    @Bean
    static ServerHttpMessageConvertersCustomizer noYaml() {
        return converters -> converters.configureMessageConvertersList(
                list -> list.removeIf(JacksonYamlHttpMessageConverter.class::isInstance));
    }

    /** Dates with the fraction always there, which ISO_INSTANT leaves out when it is zero. */
    private static final class WebexDate extends StdSerializer<Instant> {

        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        WebexDate() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(value));
        }
    }
}
