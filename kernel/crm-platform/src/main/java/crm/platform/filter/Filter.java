package crm.platform.filter;

import crm.platform.problem.InvalidInput;
import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.UnknownOperatorException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An RSQL filter over declared fields, for example {@code kind==person;familyName==Sm*}. Everything in it has been
 * checked once it is parsed.
 */
public final class Filter {

    public static final String POINTER = "/query/filter";
    public static final int MAX_LENGTH = 4_000;
    public static final int MAX_COMPARISONS = 50;
    public static final int MAX_NESTING = 10;

    private static final RSQLParser PARSER = new RSQLParser(Operators.ALL);

    private final Node root;
    private final ListFields fields;

    private Filter(Node root, ListFields fields) {
        this.root = root;
        this.fields = fields;
    }

    /** @throws InvalidInput if it is no RSQL, too large, or uses what is not declared */
    public static Filter parse(String text, ListFields fields) {
        if (text.length() > MAX_LENGTH) {
            throw tooComplex("must have at most " + MAX_LENGTH + " characters");
        }
        if (depth(text) > MAX_NESTING) {
            throw tooComplex("must have at most " + MAX_NESTING + " nested parentheses");
        }
        var root = parse(text);
        if (comparisons(root) > MAX_COMPARISONS) {
            throw tooComplex("must have at most " + MAX_COMPARISONS + " comparisons");
        }
        var filter = new Filter(root, fields);
        filter.toHql(new Parameters());
        return filter;
    }

    /** The condition in HQL; its values are bound to the parameters. */
    public String toHql(Parameters parameters) {
        return hql(root, parameters);
    }

    /** Whether few rows can fit: those with one of some values of a field of which few rows have the same. */
    public boolean isTelling() {
        return isTelling(root);
    }

    /** Its parts. */
    public FilterTree tree() {
        if (root instanceof ComparisonNode comparison) {
            return new FilterTree(this, null, comparison.toString(), fields.find(comparison.getSelector()), List.of());
        }
        var parts = ((LogicalNode) root)
                .getChildren().stream()
                        .map(child -> new Filter(child, fields).tree())
                        .toList();
        return new FilterTree(this, root instanceof AndNode ? "and" : "or", null, null, parts);
    }

    private boolean isTelling(Node node) {
        if (node instanceof ComparisonNode comparison) {
            var operator = comparison.getOperator();
            return fields.find(comparison.getSelector()).isTelling()
                    && (operator.equals(RSQLOperators.EQUAL) || operator.equals(RSQLOperators.IN));
        }
        var parts = ((LogicalNode) node).getChildren().stream();
        return node instanceof AndNode ? parts.anyMatch(this::isTelling) : parts.allMatch(this::isTelling);
    }

    private String hql(Node node, Parameters parameters) {
        if (node instanceof ComparisonNode comparison) {
            return new Comparison(comparison, fields).toHql(parameters);
        }
        var word = node instanceof AndNode ? " and " : " or ";
        return ((LogicalNode) node)
                .getChildren().stream()
                        .map(child -> hql(child, parameters))
                        .collect(Collectors.joining(word, "(", ")"));
    }

    private static Node parse(String text) {
        try {
            return PARSER.parse(text);
        } catch (RSQLParserException e) {
            throw malformed(e);
        }
    }

    private static InvalidInput malformed(RSQLParserException e) {
        if (e.getCause() instanceof UnknownOperatorException unknown) {
            return InvalidInput.at(
                    POINTER,
                    "unknown-operator",
                    unknown.getOperator() + " is not an operator; allowed are " + Operators.names());
        }
        return InvalidInput.at(POINTER, "malformed-filter", "must be RSQL such as a==1;(b=gt=2,c==x*)");
    }

    private static int comparisons(Node node) {
        if (node instanceof AndNode || node instanceof OrNode) {
            return ((LogicalNode) node)
                    .getChildren().stream().mapToInt(Filter::comparisons).sum();
        }
        return 1;
    }

    /** The parser is recursive, so the depth is bounded before it runs; quoted parentheses count too, to be safe. */
    private static int depth(String text) {
        var depth = 0;
        var deepest = 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (text.charAt(i) == ')') {
                depth--;
            }
        }
        return deepest;
    }

    private static InvalidInput tooComplex(String detail) {
        return InvalidInput.at(POINTER, "filter-too-complex", detail);
    }
}
