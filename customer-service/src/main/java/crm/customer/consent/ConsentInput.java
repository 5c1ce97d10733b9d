package crm.customer.consent;

import crm.customer.text.CleanText;
import crm.customer.text.Findings;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent as somebody tells it; nothing is normalised or checked yet. */
@Schema(name = "ConsentInput", description = "What a customer said, and how that is known.")
record ConsentInput(
        @NotNull @Schema(required = true, description = "What the customer said.")
        ConsentState state,

        @Schema(
                description = "When the customer said so; now if absent, never in the future.",
                examples = "2026-03-04T05:06:07Z")
        Instant at,

        @Schema(
                maxLength = ConsentInput.SHORT,
                description = "The channel or system it came from.",
                examples = "web-shop")
        String source,

        @Schema(maxLength = ConsentInput.SHORT, description = "The version of the text.", examples = "2026-01")
        String textVersion,

        @Schema(
                maxLength = ConsentInput.TEXT,
                description = "What was agreed to or refused.",
                examples = "Yes, send me offers by e-mail.")
        String text,

        @Schema(
                maxLength = ConsentInput.PROOF,
                description = "How it can be shown.",
                examples = "double opt-in, form 4711, 2026-03-04T05:06:07Z")
        String proof) {

    static final int SHORT = 100;
    static final int TEXT = 4_000;
    static final int PROOF = 1_000;

    /** Brings it into its normal form. */
    Statement read(Instant now, Findings findings) {
        if (at != null && at.isAfter(now)) {
            findings.add("/at", "out-of-range", "must not be in the future");
        }
        return new Statement(
                state,
                at,
                CleanText.read(source, SHORT, "/source", findings),
                CleanText.read(textVersion, SHORT, "/textVersion", findings),
                CleanText.read(text, TEXT, "/text", findings),
                CleanText.read(proof, PROOF, "/proof", findings));
    }
}
