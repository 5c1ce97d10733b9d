package crm.platform.filter;

import static cz.jirutka.rsql.parser.ast.RSQLOperators.EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.IN;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.NOT_EQUAL;
import static cz.jirutka.rsql.parser.ast.RSQLOperators.NOT_IN;

import crm.platform.problem.InvalidInput;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import java.util.List;
import java.util.stream.Collectors;

/** One comparison of a filter as HQL. A negation is the exact complement: absent values are unequal to any. */
final class Comparison {

    private final ComparisonNode node;
    private final ListField field;

    Comparison(ComparisonNode node, ListFields fields) {
        this.node = node;
        this.field = fields.find(node.getSelector());
        if (field == null) {
            throw refuse(
                    "unknown-field",
                    node.getSelector() + " is not a field; allowed are " + String.join(", ", fields.names()));
        }
        if (!Operators.takes(field.kind(), node.getOperator())) {
            throw refuse(
                    "operator-not-allowed",
                    field.name() + " does not take " + node.getOperator().getSymbol() + "; allowed are "
                            + Operators.namesFor(field.kind()));
        }
    }

    String toHql(Parameters parameters) {
        var operator = node.getOperator();
        if (operator.equals(Operators.IS_NULL)) {
            return isNull();
        }
        if (operator.equals(EQUAL) || operator.equals(IN)) {
            return anyOf(parameters);
        }
        if (operator.equals(NOT_EQUAL) || operator.equals(NOT_IN)) {
            return "(" + field.path() + " is null or not " + anyOf(parameters) + ")";
        }
        return field.path() + " " + Operators.ORDER.get(operator) + " " + parameters.bind(read(argument()));
    }

    private String isNull() {
        var argument = argument();
        if (!argument.equals("true") && !argument.equals("false")) {
            throw refuse("wrong-value", "=null= takes true or false");
        }
        var empty = field.kind() == FieldKind.ELEMENTS
                ? "(" + field.path() + " is null or array_length(" + field.path() + ") = 0)"
                : field.path() + " is null";
        return argument.equals("true") ? empty : "not " + "(" + empty + ")";
    }

    private String anyOf(Parameters parameters) {
        return node.getArguments().stream()
                .map(argument -> isEqual(argument, parameters))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String isEqual(String argument, Parameters parameters) {
        if (field.kind() == FieldKind.ELEMENTS) {
            return "array_contains(" + field.path() + ", " + parameters.bind(argument) + ")";
        }
        if (field.kind() == FieldKind.TEXT && argument.indexOf('*') >= 0) {
            return startsWith(argument, parameters);
        }
        return field.path() + " = " + parameters.bind(read(argument));
    }

    private String startsWith(String argument, Parameters parameters) {
        var prefix = argument.substring(0, argument.length() - 1);
        if (!argument.endsWith("*") || prefix.indexOf('*') >= 0) {
            throw refuse("wrong-value", field.name() + " takes * at the end only");
        }
        var pattern = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return field.path() + " like " + parameters.bind(pattern) + " escape '\\'";
    }

    private Object read(String argument) {
        return field.read(argument, Filter.POINTER);
    }

    private String argument() {
        List<String> arguments = node.getArguments();
        return arguments.get(0);
    }

    private static InvalidInput refuse(String code, String detail) {
        return InvalidInput.at(Filter.POINTER, code, detail);
    }
}
