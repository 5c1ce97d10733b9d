package crm.support.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note as somebody writes it. */
@Schema(name = "TicketNoteInput", description = "A note among ourselves.")
public record NewNote(
        @Schema(required = true, maxLength = 50000, description = "The text, plain.", examples = "Third broken cup this week.")
        @NotBlank
        @Size(max = 50_000)
        String body) {}
