package crm.support.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a queue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QueueChange", description = "What can be changed of a queue.")
public record QueueChange(
        @Schema(maxLength = 100, description = "What people call it.", examples = "After sales")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(nullable = true, maxLength = 1000, description = "What it is for.")
        @Size(max = 1000)
        String description) {}
