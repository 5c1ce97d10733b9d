package crm.marketing.results;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import crm.marketing.campaign.CampaignStatus;
import crm.marketing.ledger.AudienceCount;
import crm.marketing.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a campaign so far. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignResults", description = "What became of a campaign so far.")
public record CampaignResults(
        @Schema(required = true, description = "The campaign.")
        UUID campaignId,

        @Schema(required = true, description = "Where it is in its life.")
        CampaignStatus status,

        @Schema(required = true, description = "When this was counted, in UTC.")
        Instant asOf,

        @Schema(required = true, description = "Whom it addresses.")
        AudienceCount audience,

        @Schema(required = true, description = "Its messages, and what recipients did with them.")
        MessageCounts messages,

        @Schema(required = true, description = "Shares of the messages sent; absent before any was.")
        Rates rates,

        @Schema(required = true, description = "What it cost, by currency.")
        List<Money> cost,

        @Schema(
                required = true,
                description = "Net revenue credited to it, by currency; returns and cancellations taken off.")
        List<Money> revenue,

        @Schema(required = true, description = "How many orders are credited to it.")
        long orders,

        @Schema(required = true, description = "What came back for what was spent, by currency in which something was.")
        List<Return> returns) {

    /** Counts of messages. What a machine did counts by itself. */
    @Schema(
            name = "CampaignMessageCounts",
            description = "Messages by what became of them. What a machine did counts by itself.")
    public record MessageCounts(
            @Schema(required = true, description = "To be sent.")
            long pending,

            @Schema(required = true, description = "Taken by the mail server.")
            long sent,

            @Schema(required = true, description = "Refused for good.")
            long failed,

            @Schema(required = true, description = "Nobody knows yet.")
            long inDoubt,

            @Schema(required = true, description = "Not sent after all.")
            long skipped,

            @Schema(required = true, description = "Opened by a person.")
            long opened,

            @Schema(required = true, description = "Opened by machines only.")
            long openedByMachine,

            @Schema(required = true, description = "A link followed by a person.")
            long clicked,

            @Schema(required = true, description = "Followed by machines only.")
            long clickedByMachine,

            @Schema(required = true, description = "Consent withdrawn by its link.")
            long unsubscribed) {}

    /** Shares, from 0 to 1, rounded half up to four decimals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CampaignRates", description = "Shares from 0 to 1, rounded half up to four decimals.")
    public record Rates(
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, format = "decimal", description = "Opened / sent.")
            BigDecimal open,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, format = "decimal", description = "Clicked / sent.")
            BigDecimal click,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, format = "decimal", description = "Unsubscribed / sent.")
            BigDecimal unsubscribe,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = SchemaType.STRING, format = "decimal", description = "Failed / (sent + failed).")
            BigDecimal failure) {}

    /** Return on marketing. */
    @Schema(name = "CampaignReturn", description = "Revenue against cost, rounded half up to four decimals.")
    public record Return(
            @Schema(required = true, description = "ISO 4217 code.")
            String currency,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "decimal",
                    description = "revenue / cost; 3 is 300 %.")
            BigDecimal gross,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "decimal",
                    description = "(revenue - cost) / cost.")
            BigDecimal net) {}
}
