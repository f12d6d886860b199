package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.webex.WebexOperation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The operations that there are, as the handlers declare them. */
@Component
public class HandledOperations implements Operations {

    /** Only asked for once the first request is there: the mappings are made with the controllers. */
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    HandledOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * An operation, and where it answers.
     *
     * @param method the HTTP method
     * @param pattern its path, such as {@code /v1/people/{personId}}
     * @param success the status of its successes
     * @param accepted the members that it understands of a body; empty where it takes none
     * @param shown the members of what it answers; empty where that is nothing
     */
    public record Handled(
            WebexOperation operation,
            String method,
            PathPattern pattern,
            int success,
            List<String> accepted,
            List<String> shown) {

        private int length() {
            return pattern.getPatternString().length();
        }

        /** Whether the path names a person. */
        public boolean isAboutPerson() {
            return pattern.getPatternString().contains("{personId}");
        }
    }

    /** All operations, in the order of their names. */
    public List<Handled> all() {
        Map<String, Handled> byName = new TreeMap<>();
        handled()
                .forEach(it -> byName.merge(
                        it.operation().id(), it, (one, other) -> one.length() < other.length() ? one : other));
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<String> named(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return handled()
                .filter(it -> it.method().equals(asked) && it.pattern().matches(parsed))
                .min(Comparator.comparing(Handled::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .map(it -> it.operation().id());
    }

    @Override
    public List<String> names() {
        return all().stream().map(it -> it.operation().id()).toList();
    }

    private Stream<Handled> handled() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(HandledOperations::handled);
    }

    private static Stream<Handled> handled(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        WebexOperation operation = entry.getValue().getMethodAnnotation(WebexOperation.class);
        if (operation == null || entry.getKey().getPathPatternsCondition() == null) {
            return Stream.empty();
        }
        ResponseStatus status = entry.getValue().getMethodAnnotation(ResponseStatus.class);
        int success = status == null ? 200 : status.code().value();
        Set<PathPattern> patterns = entry.getKey().getPathPatternsCondition().getPatterns();
        List<String> accepted = accepted(entry.getValue());
        List<String> shown = members(entry.getValue().getReturnType().getParameterType());
        return entry.getKey().getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method ->
                        patterns.stream().map(path -> new Handled(operation, method, path, success, accepted, shown)));
    }

    private static List<String> accepted(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .flatMap(parameter -> members(parameter.getParameterType()).stream())
                .toList();
    }

    private static List<String> members(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }
}
