package crm.marketing.template;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Reads templates. The engine knows maps by their keys, {@code {#if}} and {@code ?:}, and nothing else: no bean, class or
 * method can be reached from a template, whatever it says.
 */
@ApplicationScoped
public class TemplateLanguage {

    private static final String HTML = "text/html";
    private static final Set<String> ELSE = Set.of("?:", "or");

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(new Keys())
            .addValueResolver(new Otherwise())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .timeout(2_000)
            .build();

    /**
     * Reads all parts of a content.
     *
     * @throws InvalidInput with every place that is no template, or names what is not declared
     */
    public MailWriting read(MailContent content) {
        var variables = new Variables(content.variables());
        var errors = new ArrayList<>(variables.errors());
        var names = variables.names();
        var subject = read("/subject", content.subject(), null, names, errors);
        var text = read("/text", content.text(), null, names, errors);
        var html = content.html() == null ? null : read("/html", content.html(), HTML, names, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new MailWriting(subject, text, html);
    }

    private Template read(String pointer, String source, String mediaType, Set<String> names, List<FieldError> errors) {
        try {
            var variant = mediaType == null ? null : Variant.forContentType(mediaType);
            var template = engine.parse(source, variant);
            template.getExpressions().forEach(expression -> check(expression, pointer, names, errors));
            return template;
        } catch (TemplateException e) {
            errors.add(new FieldError(pointer, "malformed-template", place(e) + firstLine(e)));
            return null;
        }
    }

    private static void check(Expression expression, String pointer, Set<String> names, List<FieldError> errors) {
        if (expression.isLiteral()) {
            return;
        }
        var parts = new ArrayList<>(expression.getParts());
        var last = parts.get(parts.size() - 1);
        if (last.isVirtualMethod()
                && ELSE.contains(last.getName())
                && last.asVirtualMethod().getParameters().size() == 1) {
            check(last.asVirtualMethod().getParameters().get(0), pointer, names, errors);
            parts.remove(last);
        }
        var name = parts.stream().map(Expression.Part::getName).collect(Collectors.joining("."));
        if (expression.hasNamespace() || parts.stream().anyMatch(Expression.Part::isVirtualMethod)) {
            errors.add(new FieldError(
                    pointer,
                    "malformed-template",
                    place(expression) + "{" + expression.toOriginalString() + "} is more than a variable"));
        } else if (!names.contains(name)) {
            errors.add(new FieldError(
                    pointer,
                    "unknown-variable",
                    place(expression) + "{" + name + "} is not declared; declared are " + String.join(", ", names)));
        }
    }

    private static String place(Expression expression) {
        var origin = expression.getOrigin();
        return "line " + origin.getLine() + ", column " + origin.getLineCharacterStart() + ": ";
    }

    private static String place(TemplateException failure) {
        return failure.getOrigin() == null ? "" : "line " + failure.getOrigin().getLine() + ": ";
    }

    private static String firstLine(TemplateException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("cannot be read");
    }

    /** A member of a map, by its name. */
    private static final class Keys implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getBase() instanceof Map && context.getParams().isEmpty();
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            var value = ((Map<?, ?>) context.getBase()).get(context.getName());
            return value == null ? Results.notFound(context) : CompletedStage.of(value);
        }
    }

    /** What stands behind {@code ?:}, where the variable is empty. */
    private static final class Otherwise implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getParams().size() == 1 && ELSE.contains(context.getName());
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            var isEmpty = context.getBase() == null || "".equals(context.getBase());
            return isEmpty ? context.evaluate(context.getParams().get(0)) : CompletedStage.of(context.getBase());
        }
    }
}
