package crm.marketing.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignMessage", description = "What became of one mail to one recipient.")
public record MessageView(
        @Schema(required = true, description = "The message's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "The campaign.")
        UUID campaignId,

        @Schema(description = "To whom; absent once the customer was removed.")
        UUID customerId,

        @Schema(
                description = "The address; absent once the customer was removed, "
                        + "or the campaign was cancelled before it was sent.")
        String address,

        @Schema(required = true, description = "Where it is on its way.")
        MessageState state,

        @Schema(
                description =
                        "Why it is not sent (yet): what the mail server said, or `no-consent`, `no-address`, `removed`, "
                                + "`duplicate-address`, `campaign-cancelled`.")
        String reason,

        @Schema(required = true, description = "How often the mail server put it off.")
        int attempts,

        @Schema(description = "The mail's Message-ID; absent before it was first handed over.")
        String messageId,

        @Schema(description = "When the mail server took it, in UTC.")
        Instant sentAt,

        @Schema(description = "When a person first opened it, in UTC.")
        Instant openedAt,

        @Schema(description = "When a person first followed a link, in UTC.")
        Instant clickedAt,

        @Schema(description = "When the recipient withdrew the consent by its link, in UTC.")
        Instant unsubscribedAt,

        @Schema(required = true, description = "When it was put into the ledger, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When something last became of it, in UTC.")
        Instant updatedAt) {}
