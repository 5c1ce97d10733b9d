package crm.platform.filter;

import static cz.jirutka.rsql.parser.ast.RSQLOperators.EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.GREATER_THAN;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.GREATER_THAN_OR_EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.IN;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.LESS_THAN;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.LESS_THAN_OR_EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.NOT_EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.NOT_IN;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operators of a filter, and which of them a kind of field takes. */
final class Operators {

    static final ComparisonOperator IS_NULL = new ComparisonOperator("=null=");

    static final Set<ComparisonOperator> ALL = Set.of(
            EQUAL, NOT_EQUAL, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL, IN, NOT_IN, IS_NULL);

    /** The operators that compare by order, and their HQL. */
    static final Map<ComparisonOperator, String> ORDER =
            Map.of(LESS_THAN, "<", LESS_THAN_OR_EQUAL, "<=", GREATER_THAN, ">", GREATER_THAN_OR_EQUAL, ">=");

    private static final List<ComparisonOperator> WITHOUT_ORDER = List.of(EQUAL, NOT_EQUAL, IN, NOT_IN, IS_NULL);

    private Operators() {}

    static boolean takes(FieldKind kind, ComparisonOperator operator) {
        return hasOrder(kind) || WITHOUT_ORDER.contains(operator);
    }

    static String namesFor(FieldKind kind) {
        return hasOrder(kind) ? names() : names(WITHOUT_ORDER);
    }

    static String names() {
        return names(ALL);
    }

    private static boolean hasOrder(FieldKind kind) {
        return switch (kind) {
            case TEXT, INSTANT, DATE, WHOLE_NUMBER, DECIMAL -> true;
            case CHOICE, UUID_VALUE, FLAG, ELEMENTS -> false;
        };
    }

    private static String names(Collection<ComparisonOperator> operators) {
        return operators.stream()
                .flatMap(operator -> Arrays.stream(operator.getSymbols()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
