package crm.support.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as somebody makes it. */
@Schema(name = "QueueInput", description = "A queue to make.")
public record QueueInput(
        @Schema(
                required = true,
                description = "By what tickets name it; it stays. Lower-case letters, digits and hyphens.",
                examples = "after-sales")
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be lower-case letters, digits and hyphens, at most 64")
        String key,

        @Schema(required = true, maxLength = 100, description = "What people call it.", examples = "After sales")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(nullable = true, maxLength = 1000, description = "What it is for.")
        @Size(max = 1000)
        String description) {

    QueueChange content() {
        return new QueueChange(name, description);
    }
}
