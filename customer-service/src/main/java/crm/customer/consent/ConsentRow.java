package crm.customer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.customer.profile.ExternalId;
import crm.customer.text.CleanText;
import crm.customer.text.Findings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of many consents as somebody tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConsentRow", description = "What one of the customers said, and how that is known.")
record ConsentRow(
        @NotNull @Valid @Schema(required = true, description = "Which customer.")
        ConsentCustomer customer,

        @NotNull @Schema(required = true, description = "By which way.")
        ConsentChannel channel,

        @NotNull @Schema(required = true, pattern = ConsentSubject.PURPOSE, description = "What for.", examples = "marketing")
        String purpose,

        @NotNull @Schema(required = true, description = "What the customer said.")
        ConsentState state,

        @Schema(description = "When the customer said so; now if absent, never in the future.")
        Instant at,

        @Schema(maxLength = ConsentInput.SHORT, description = "The channel or system it came from.")
        String source,

        @Schema(maxLength = ConsentInput.SHORT, description = "The version of the text.")
        String textVersion,

        @Schema(maxLength = ConsentInput.TEXT, description = "What was agreed to or refused.")
        String text,

        @Schema(maxLength = ConsentInput.PROOF, description = "How it can be shown.")
        String proof) {

    private static final int SYSTEM = 64;
    private static final int ID = 200;

    /** @throws crm.platform.problem.InvalidInput with everything that is wrong */
    ConsentService.ConsentOrder read(Instant now) {
        var findings = new Findings();
        var subject = ConsentSubject.read(channel, purpose, "/purpose", findings);
        var statement = new ConsentInput(state, at, source, textVersion, text, proof).read(now, findings);
        var external =
                customer.externalId() == null ? null : customer.externalId().read(findings);
        if ((customer.id() == null) == (customer.externalId() == null)) {
            findings.add("/customer", "required", "must have either id or externalId");
        }
        findings.throwIfAny();
        return new ConsentService.ConsentOrder(customer.id(), external, subject, statement);
    }

    /** A customer, by our id or another system's. */
    @Schema(name = "ConsentCustomer", description = "A customer: `id` or `externalId`.")
    record ConsentCustomer(
            @Schema(description = "The customer's id.") UUID id,

            @Valid @Schema(description = "The customer's id in another system.")
            ConsentExternalId externalId) {}

    /** An id in another system. */
    @Schema(name = "ConsentExternalId", description = "An id in another system.")
    record ConsentExternalId(
            @NotNull @Schema(required = true, description = "The other system's name.", examples = "shop")
            String system,

            @NotNull @Schema(required = true, description = "The customer's id there.", examples = "17850")
            String id) {

        private ExternalId read(Findings findings) {
            return new ExternalId(
                    CleanText.require(system, SYSTEM, "/customer/externalId/system", findings),
                    CleanText.require(id, ID, "/customer/externalId/id", findings));
        }
    }
}
