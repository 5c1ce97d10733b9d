package crm.marketing.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mail that can be written to many. */
@Entity
public class MailTemplate {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false)
    private String name;

    private String language;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String text;

    private String html;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> variableNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> variableValues;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected MailTemplate() {}

    private MailTemplate(UUID id, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.createdAt = now;
    }

    static MailTemplate write(UUID id, TemplateInput input, Instant now) {
        var template = new MailTemplate(id, now);
        template.take(input, now);
        return template;
    }

    /**
     * Takes what it is from now on.
     *
     * @return the fields that changed; when there are none, nothing was touched
     */
    List<String> change(TemplateInput next, Instant now) {
        var changed = changedFields(TemplateInput.of(this), next);
        if (!changed.isEmpty()) {
            take(next, now);
        }
        return changed;
    }

    /** What is written in it. */
    MailContent content() {
        return new MailContent(
                subject, text, html, Variables.of(variableNames, variableValues).own());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private void take(TemplateInput input, Instant now) {
        var variables = new Variables(input.content().variables());
        name = input.name();
        language = input.language();
        subject = input.subject();
        text = input.text();
        html = input.html();
        variableNames = variables.ownNames();
        variableValues = variables.ownValues();
        updatedAt = now;
    }

    private static List<String> changedFields(TemplateInput before, TemplateInput after) {
        var changed = new ArrayList<String>();
        compare("name", before.name(), after.name(), changed);
        compare("language", before.language(), after.language(), changed);
        compare("subject", before.subject(), after.subject(), changed);
        compare("text", before.text(), after.text(), changed);
        compare("html", before.html(), after.html(), changed);
        compare("variables", before.content().variables(), after.content().variables(), changed);
        return List.copyOf(changed);
    }

    private static void compare(String field, Object before, Object after, List<String> changed) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
