package crm.marketing.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as one recipient reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RenderedMail", description = "A mail as one recipient reads it.")
public record RenderedMail(
        @Schema(required = true, description = "The subject.")
        String subject,

        @Schema(required = true, description = "The text for those who read no HTML.")
        String text,

        @Schema(description = "The HTML; absent when the mail has none.")
        String html) {}
