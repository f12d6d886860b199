package io.github.fakewebex.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the control plane's own parts where Spring MVC looks for them. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private final CurrentWorldInterceptor world;
    private final StrictBodies bodies;

    ControlConfiguration(CurrentWorldInterceptor world, StrictBodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(world).addPathPatterns("/_sim/worlds/**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(bodies);
    }
}
