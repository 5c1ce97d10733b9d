package crm.customer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consent", description = "What a customer said about being addressed by a channel for a purpose.")
public record ConsentView(
        @Schema(required = true, description = "The id of the entry in the ledger.")
        UUID id,

        @Schema(required = true, description = "By which way.")
        ConsentChannel channel,

        @Schema(required = true, description = "What for.", examples = "marketing")
        String purpose,

        @Schema(required = true, description = "What the customer said.")
        ConsentState state,

        @Schema(required = true, description = "When the customer said so.")
        Instant at,

        @Schema(required = true, description = "Whether it holds: nothing later is known.")
        boolean current,

        @Schema(description = "The channel or system it came from.")
        String source,

        @Schema(description = "The version of the text.") String textVersion,

        @Schema(description = "What was agreed to or refused.")
        String text,

        @Schema(description = "How it can be shown.") String proof,

        @Schema(required = true, description = "Who recorded it.")
        String recordedBy,

        @Schema(required = true, description = "When it was recorded.")
        Instant recordedAt) {}
