package crm.marketing.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MailTemplate", description = "A template of a mail.")
public record TemplateView(
        @Schema(required = true, description = "The template's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What it is called.")
        String name,

        @Schema(description = "Language it is written in, BCP 47.")
        String language,

        @Schema(required = true, description = "The subject.")
        String subject,

        @Schema(required = true, description = "The text.") String text,

        @Schema(description = "The HTML; absent for a mail of text only.")
        String html,

        @Schema(
                required = true,
                description = "Variables of its own, each with its value unless a campaign says otherwise.")
        Map<String, String> variables,

        @Schema(required = true, description = "When it was written, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static TemplateView of(MailTemplate template) {
        var content = template.content();
        return new TemplateView(
                template.id(),
                template.version(),
                template.name(),
                template.language(),
                content.subject(),
                content.text(),
                content.html(),
                content.variables(),
                template.createdAt(),
                template.updatedAt());
    }
}
