package io.makegood.kernel.refusal;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which media types an address takes and gives, as the resources say that answer there. */
@Singleton
class MediaTypes {

    private record Operation(String method, String address, List<String> taken, List<String> given) {

        boolean answers(String asked, String path) {
            return method.equals(asked) && path.matches(address);
        }
    }

    private final BeanManager beans;
    private volatile @Nullable List<Operation> operations;

    MediaTypes(BeanManager beans) {
        this.beans = beans;
    }

    List<String> takenBy(String method, String path) {
        return answering(method, path)
                .flatMap(one -> one.taken().stream())
                .distinct()
                .toList();
    }

    List<String> givenBy(String method, String path) {
        return answering(method, path)
                .flatMap(one -> one.given().stream())
                .distinct()
                .toList();
    }

    private Stream<Operation> answering(String method, String path) {
        List<Operation> known = operations;
        if (known == null) {
            known = all();
            operations = known;
        }
        return known.stream().filter(operation -> operation.answers(method, path));
    }

    private List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Arrays.stream(type.getMethods()).forEach(method -> add(type, method, all)));
        return List.copyOf(all);
    }

    private static void add(Class<?> type, Method method, List<Operation> all) {
        Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .forEach(http ->
                        all.add(new Operation(http, address(type, method), taken(type, method), given(type, method))));
    }

    private static List<String> taken(Class<?> type, Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes taken = own == null ? type.getAnnotation(Consumes.class) : own;
        return taken == null ? List.of() : List.of(taken.value());
    }

    private static List<String> given(Class<?> type, Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces given = own == null ? type.getAnnotation(Produces.class) : own;
        return given == null ? List.of() : List.of(given.value());
    }

    /** A pattern in which whatever stands for a parameter fits. */
    private static String address(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return Arrays.stream(template.split("/"))
                .filter(step -> !step.isEmpty())
                .map(step -> step.replaceAll("[.]", "[.]").replaceAll("\\{[^}]*}", "[^/]+"))
                .collect(Collectors.joining("/", "/", "/?"));
    }
}
