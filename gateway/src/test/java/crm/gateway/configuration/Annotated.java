package crm.gateway.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Optional;

/** What annotations in a source say. */
final class Annotated {
    private Annotated() {}

    /**
     * The text of a member; absent if there is no such annotation, or it does not say this.
     *
     * @throws IllegalStateException if it is not written as a text
     */
    static Optional<String> value(ModifiersTree modifiers, String annotation, String member) {
        return modifiers.getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().equals(annotation))
                .flatMap(one -> member(one, member).stream())
                .findFirst();
    }

    private static Optional<String> member(AnnotationTree annotation, String name) {
        for (var argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree said) {
                if (said.getVariable().toString().equals(name)) {
                    return Optional.of(text(said.getExpression()));
                }
            } else if (name.equals("value")) {
                return Optional.of(text(argument));
            }
        }
        return Optional.empty();
    }

    private static String text(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue().toString();
        }
        if (expression instanceof BinaryTree sum) {
            return text(sum.getLeftOperand()) + text(sum.getRightOperand());
        }
        throw new IllegalStateException("Not a text: " + expression);
    }
}
