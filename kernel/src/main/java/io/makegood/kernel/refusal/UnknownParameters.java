package io.makegood.kernel.refusal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters an endpoint does not know: a misspelt filter must not return everything. */
class UnknownParameters {

    private final Map<Method, Set<String>> knownByMethod = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method == null || uri.getQueryParameters().isEmpty() || method.isAnnotationPresent(AnyParameters.class)) {
            return;
        }
        Set<String> known = knownByMethod.computeIfAbsent(method, UnknownParameters::known);
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw new Malformed(
                        "unknown-parameter", "'%s' is not a parameter here; known: %s".formatted(name, known));
            }
        }
    }

    private static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownParameters::namesIn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namesIn(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(UnknownParameters::name)
                : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}
