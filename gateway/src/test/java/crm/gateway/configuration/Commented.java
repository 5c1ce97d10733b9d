package crm.gateway.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What documentation comments say, as one line of Markdown; empty where they say nothing. */
final class Commented {
    private Commented() {}

    /** The text of what the path leads to. */
    static String text(DocTrees docs, TreePath path) {
        return comment(docs, path).map(comment -> line(comment.getFullBody())).orElse("");
    }

    /** The text about a parameter, with a capital letter and a full stop, as a sentence of its own. */
    static String parameter(DocTrees docs, TreePath path, String name) {
        return comment(docs, path).stream()
                .flatMap(comment -> comment.getBlockTags().stream())
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().getName().contentEquals(name))
                .map(tag -> sentence(line(tag.getDescription())))
                .findFirst()
                .orElse("");
    }

    private static Optional<DocCommentTree> comment(DocTrees docs, TreePath path) {
        return Optional.ofNullable(docs.getDocCommentTree(path));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String line(List<? extends DocTree> text) {
        return text.stream()
                .map(Commented::markdown)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String markdown(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return "`" + literal.getBody().getBody().strip() + "`";
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? "`" + link.getReference() + "`" : line(link.getLabel());
        }
        return part.toString();
    }
}
