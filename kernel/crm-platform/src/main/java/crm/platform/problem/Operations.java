package crm.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which operations there are. Only asked to explain why a call matched none of them, so it is built when first needed. */
@ApplicationScoped
class Operations {

    private record Operation(String method, Pattern path, List<String> consumes, List<String> produces) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^{}]+?)\\s*)?}");
    private static final List<String> JSON = List.of("application/json");

    private final BeanManager beans;
    private volatile List<Operation> all;

    Operations(BeanManager beans) {
        this.beans = beans;
    }

    SortedSet<String> methods(String path) {
        var methods = collect(at(path), operation -> List.of(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    SortedSet<String> consumed(String method, String path) {
        return collect(at(path).filter(it -> it.method().equals(method)), Operation::consumes);
    }

    SortedSet<String> produced(String method, String path) {
        return collect(at(path).filter(it -> it.method().equals(method)), Operation::produces);
    }

    private static SortedSet<String> collect(Stream<Operation> operations, Function<Operation, List<String>> values) {
        return operations.flatMap(it -> values.apply(it).stream()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private Stream<Operation> at(String path) {
        if (all == null) {
            all = find();
        }
        return all.stream().filter(operation -> operation.path().matcher(path).matches());
    }

    private List<Operation> find() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> operation(type, method)))
                .toList();
    }

    private static Stream<Operation> operation(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(http -> new Operation(
                        http.value(), pattern(type, method), consumes(type, method), produces(type, method)));
    }

    private static List<String> consumes(Class<?> type, Method method) {
        var own = method.getAnnotation(Consumes.class);
        var general = own == null ? type.getAnnotation(Consumes.class) : own;
        return general == null ? JSON : List.of(general.value());
    }

    private static List<String> produces(Class<?> type, Method method) {
        var own = method.getAnnotation(Produces.class);
        var general = own == null ? type.getAnnotation(Produces.class) : own;
        return general == null ? JSON : List.of(general.value());
    }

    private static Pattern pattern(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var template = "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        var clean = template.replaceAll("/+", "/").replaceAll("/$", "");
        var pattern = new StringBuilder();
        var variable = VARIABLE.matcher(clean);
        var end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(clean.substring(end, variable.start())));
            pattern.append(variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")");
            end = variable.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(clean.substring(end))).append("/?").toString());
    }
}
