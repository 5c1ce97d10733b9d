package crm.gateway.configuration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The settings that Java sources declare: the methods of mapping interfaces, and the properties that are injected. */
final class DeclaredSettings extends TreePathScanner<Void, Void> {
    private static final Set<String> ANNOTATIONS = Set.of("@ConfigMapping", "@ConfigProperty");

    private final DocTrees docs;
    private final List<Setting> found = new ArrayList<>();

    private DeclaredSettings(DocTrees docs) {
        this.docs = docs;
    }

    /** All of a source folder, in the order of its files. */
    static List<Setting> in(Path folder) {
        try (var files = Files.walk(folder);
                var manager = ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = files.filter(DeclaredSettings::mayDeclare).sorted().toList();
            return in(manager.getJavaFileObjectsFromPaths(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of these sources, which need not compile. */
    static List<Setting> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        var found = new ArrayList<Setting>();
        if (sources.iterator().hasNext()) {
            var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, null, List.of("-proc:none"), null, sources);
            var scanner = new DeclaredSettings(DocTrees.instance(task));
            task.parse().forEach(unit -> scanner.scan(unit, null));
            found.addAll(scanner.found);
        }
        return found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        var prefix = Annotated.value(type.getModifiers(), "ConfigMapping", "prefix");
        if (prefix.isPresent()) {
            found.addAll(new MappingInterface(docs, getCurrentPath(), type).settings(prefix.get()));
            return null;
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        method.getParameters().forEach(parameter -> injected(method, parameter).ifPresent(found::add));
        return super.visitMethod(method, nothing);
    }

    private Optional<Setting> injected(MethodTree method, VariableTree parameter) {
        var type = parameter.getType().toString();
        return Annotated.value(parameter.getModifiers(), "ConfigProperty", "name")
                .filter(name -> name.startsWith("crm."))
                .map(name -> new Setting(
                        type.contains("Map<") ? name + ".\"*\"" : name,
                        Optional.empty(),
                        Annotated.value(parameter.getModifiers(), "ConfigProperty", "defaultValue")
                                .or(() -> type.startsWith("Optional<") ? Optional.of("") : Optional.empty()),
                        Commented.parameter(
                                docs, getCurrentPath(), parameter.getName().toString())));
    }

    private static boolean mayDeclare(Path file) {
        try {
            if (!file.toString().endsWith(".java")) {
                return false;
            }
            var text = Files.readString(file);
            return ANNOTATIONS.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
