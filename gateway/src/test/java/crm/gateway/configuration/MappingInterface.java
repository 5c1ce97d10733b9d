package crm.gateway.configuration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A mapping interface, with the interfaces inside it that its methods lead to. */
final class MappingInterface {
    private final DocTrees docs;
    private final TreePath path;
    private final ClassTree type;

    MappingInterface(DocTrees docs, TreePath path, ClassTree type) {
        this.docs = docs;
        this.path = path;
        this.type = type;
    }

    List<Setting> settings(String prefix) {
        return settings(path, prefix).toList();
    }

    private Stream<Setting> settings(TreePath part, String prefix) {
        return ((ClassTree) part.getLeaf())
                .getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .flatMap(method -> settings(part, method, prefix + "." + name(method)));
    }

    private Stream<Setting> settings(TreePath part, MethodTree method, String name) {
        var result = method.getReturnType().toString();
        var isMap = result.startsWith("Map<");
        var property = isMap ? name + ".\"*\"" : name;
        var inner = inner(
                isMap
                        ? result.substring(result.indexOf(',') + 1, result.length() - 1)
                                .strip()
                        : result);
        if (inner.isPresent()) {
            return settings(new TreePath(path, inner.get()), property);
        }
        var value = Annotated.value(method.getModifiers(), "WithDefault", "value")
                .or(() -> result.startsWith("Optional<") ? Optional.of("") : Optional.empty());
        return Stream.of(
                new Setting(property, Optional.empty(), value, Commented.text(docs, new TreePath(part, method))));
    }

    private Optional<Tree> inner(String name) {
        return type.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.INTERFACE)
                .filter(member -> ((ClassTree) member).getSimpleName().contentEquals(name))
                .<Tree>map(member -> member)
                .findFirst();
    }

    private static String name(MethodTree method) {
        return Annotated.value(method.getModifiers(), "WithName", "value").orElseGet(() -> method.getName()
                .toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT));
    }
}
