package crm.marketing.template;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A content that was read and found good: puts each recipient's values into it. Holds nothing of a recipient. */
public final class MailWriting {

    private static final Pattern LINES = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Template subject;
    private final Template text;
    private final Template html;

    MailWriting(Template subject, Template text, Template html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /**
     * The mail of one recipient. Values are escaped in HTML; a subject is one line, whatever is put into it.
     *
     * @param values by name; what is absent is empty
     * @throws TemplateException when it cannot be rendered after all
     */
    public RenderedMail write(Map<String, String> values) {
        var data = nested(values);
        return new RenderedMail(
                LINES.matcher(subject.data(data).render()).replaceAll(" ").strip(),
                text.data(data).render(),
                html == null ? null : html.data(data).render());
    }

    /** {@code customer.givenName} becomes a map in a map. */
    private static Map<String, Object> nested(Map<String, String> values) {
        var data = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            var dot = name.indexOf('.');
            if (dot < 0) {
                data.put(name, value == null ? "" : value);
            } else {
                group(data, name.substring(0, dot)).put(name.substring(dot + 1), value == null ? "" : value);
            }
        });
        return data;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> data, String name) {
        return (Map<String, Object>) data.computeIfAbsent(name, created -> new HashMap<String, Object>());
    }
}
