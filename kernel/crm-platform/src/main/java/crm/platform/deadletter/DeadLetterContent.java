package crm.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record holds: all its headers, and the payload as text, or as bytes if it is no text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DeadLetterContent",
        description = "The record as it came. It may hold personal data: reading it is recorded.")
public record DeadLetterContent(
        @Schema(required = true, description = "All headers, in their order.")
        List<DeadLetterHeader> headers,

        @Schema(description = "The payload, if it is text in UTF-8; JSON, unless that is what is wrong with it.")
        String payload,

        @Schema(description = "The payload in Base64, if it is no text.", format = "byte")
        byte[] payloadBytes) {}
