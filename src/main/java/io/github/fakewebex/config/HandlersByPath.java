package io.github.fakewebex.config;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request among the few for its method whose paths are as long and end alike, where Spring compares
 * each of some hundred paths with variables: a quarter of the time that a read takes. Where not exactly one fits, Spring
 * decides.
 */
@Component
class HandlersByPath implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Indexed();
    }

    /**
     * What a path ends with.
     *
     * @param elements how many segments and slashes it has
     * @param last the last of them, or {@link #VARIABLE}
     */
    private record Ending(int elements, String last) {

        static final String VARIABLE = "{}";

        static Ending of(PathContainer path) {
            List<PathContainer.Element> elements = path.elements();
            if (elements.isEmpty()) {
                return new Ending(0, "");
            }
            PathContainer.Element last = elements.get(elements.size() - 1);
            return new Ending(
                    elements.size(),
                    last instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : last.value());
        }

        static Ending ofPattern(String pattern) {
            Ending ending = of(PathContainer.parsePath(pattern));
            return ending.last.contains("{") || ending.last.contains("*") ? ending.variable() : ending;
        }

        Ending variable() {
            return new Ending(elements, VARIABLE);
        }
    }

    /** A handler, and the methods that it is for; none where it is for each. */
    private record Mapped(RequestMappingInfo mapping, HandlerMethod handler, Set<String> methods) {

        static Mapped of(RequestMappingInfo mapping, HandlerMethod handler) {
            return new Mapped(
                    mapping,
                    handler,
                    mapping.getMethodsCondition().getMethods().stream()
                            .map(RequestMethod::name)
                            .collect(Collectors.toSet()));
        }

        boolean isFor(String method) {
            return methods.isEmpty() || methods.contains(method);
        }
    }

    private static class Indexed extends RequestMappingHandlerMapping {

        private final Map<Ending, List<Mapped>> index = new HashMap<>();

        /** Paths of any length, which no ending tells. */
        private final List<Mapped> open = new ArrayList<>();

        /** Before Spring Boot's own endpoints, which are asked for less often. */
        @Override
        public int getOrder() {
            return -200;
        }

        @Override
        protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
            super.handlerMethodsInitialized(handlers);
            handlers.forEach((mapping, handler) ->
                    mapping.getPatternValues().forEach(pattern -> among(pattern).add(Mapped.of(mapping, handler))));
        }

        private List<Mapped> among(String pattern) {
            return pattern.contains("**") || pattern.contains("{*")
                    ? open
                    : index.computeIfAbsent(Ending.ofPattern(pattern), ending -> new ArrayList<>());
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            Ending ending = Ending.of(
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
            List<Mapped> fitting = new ArrayList<>(1);
            addFitting(fitting, index.getOrDefault(ending, List.of()), request);
            addFitting(fitting, index.getOrDefault(ending.variable(), List.of()), request);
            addFitting(fitting, open, request);
            if (fitting.size() != 1) {
                return super.lookupHandlerMethod(path, request);
            }
            HandlerMethod handler = fitting.get(0).handler();
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
            handleMatch(fitting.get(0).mapping(), path, request);
            return handler;
        }

        private void addFitting(List<Mapped> fitting, List<Mapped> some, HttpServletRequest request) {
            for (Mapped mapped : some) {
                RequestMappingInfo match =
                        mapped.isFor(request.getMethod()) ? getMatchingMapping(mapped.mapping(), request) : null;
                if (match != null) {
                    fitting.add(new Mapped(match, mapped.handler(), mapped.methods()));
                }
            }
        }
    }
}
