package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.SimRefusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link QueryRecord}s. Spring would bind what it likes of the query, and headers as well, and ignore the rest. */
@Configuration(proxyBeanMethods = false)
class QueryRecords implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return QueryRecord.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder)
            throws Exception {
        Map<String, String[]> sent = request.getParameterMap();
        refuseOthers(sent, parameter);
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, sent.get(component.getName())))
                .toArray();
        Constructor<?> constructor = parameter.getParameterType().getDeclaredConstructor(types);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof SimRefusal refusal) {
                throw refusal;
            }
            throw failed;
        }
    }

    private static void refuseOthers(Map<String, String[]> sent, MethodParameter parameter) {
        TreeSet<String> known = Arrays.stream(
                        Objects.requireNonNull(parameter.getMethod()).getParameterTypes())
                .filter(QueryRecord.class::isAssignableFrom)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : sent.keySet()) {
            if (!known.contains(name)) {
                throw unusable(name, "is not known; there are " + String.join(", ", known));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] sent) {
        if (sent == null) {
            return null;
        }
        if (sent.length > 1) {
            throw unusable(component.getName(), "is given more than once");
        }
        if (component.getType() == String.class) {
            return sent[0];
        }
        try {
            return Long.valueOf(sent[0]);
        } catch (NumberFormatException other) {
            throw unusable(component.getName(), "must be a whole number");
        }
    }

    /** The 400 that names the parameter. */
    static SimRefusal unusable(String parameter, String fault) {
        return SimRefusal.of(SimRefusal.Kind.INVALID, "The parameter " + parameter + " " + fault + ".");
    }
}
