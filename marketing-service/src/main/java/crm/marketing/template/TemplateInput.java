package crm.marketing.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as somebody writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MailTemplateInput", description = "A template to write.")
public record TemplateInput(
        @NotBlank(message = "must not be blank") @Size(max = 200, message = "must have 200 characters at most") @Schema(required = true, maxLength = 200, description = "What it is called.", examples = "Spring sale")
        String name,

        @Size(max = 35, message = "must have 35 characters at most") @Schema(nullable = true, maxLength = 35, description = "Language it is written in, BCP 47.", examples = "en")
        String language,

        @NotBlank(message = "must not be blank") @Size(max = 500, message = "must have 500 characters at most") @Schema(
                required = true,
                maxLength = 500,
                description = "The subject.",
                examples = "{customer.givenName ?: 'Hello'}, spring is here")
        String subject,

        @NotBlank(message = "must not be blank") @Size(max = 100_000, message = "must have 100,000 characters at most") @Schema(required = true, maxLength = 100_000, description = "The text, for those who read no HTML.")
        String text,

        @Size(max = 300_000, message = "must have 300,000 characters at most") @Schema(nullable = true, maxLength = 300_000, description = "The HTML; absent for a mail of text only.")
        String html,

        @Schema(
                nullable = true,
                description = "Variables of its own, each with its value unless a campaign says otherwise.",
                examples = "{\"discount\": \"10 %\"}")
        Map<
                        String,
                        @NotNull(message = "must not be null") @Size(max = 10_000, message = "must have 10,000 characters at most") String>
                variables) {

    static TemplateInput of(MailTemplate template) {
        var content = template.content();
        return new TemplateInput(
                template.name(),
                template.language(),
                content.subject(),
                content.text(),
                content.html(),
                content.variables());
    }

    MailContent content() {
        return new MailContent(subject, text, html, variables == null ? Map.of() : variables);
    }
}
