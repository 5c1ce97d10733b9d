package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.marketing.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campaign", description = "A campaign.")
public record CampaignView(
        @Schema(required = true, description = "The campaign's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What it is called.")
        String name,

        @Schema(required = true, description = "How it reaches people.")
        String channel,

        @Schema(required = true, description = "What the recipients must have agreed to.")
        String purpose,

        @Schema(required = true, description = "Whom it addresses.")
        UUID segmentId,

        @Schema(required = true, description = "What is written.")
        UUID templateId,

        @Schema(required = true, description = "Whom the mails come from.")
        Sender from,

        @Schema(description = "Where answers go.") String replyTo,

        @Schema(description = "When it begins, as the clock on the wall shows it.")
        Schedule schedule,

        @Schema(description = "When that is, in UTC; of one that waits after its launch, since when.")
        Instant startsAt,

        @Schema(description = "Messages a minute, all instances together.")
        Integer throttle,

        @Schema(description = "What it may cost.") Money budget,

        @Schema(required = true, description = "How long after a touch an order is credited to it.")
        String attributionWindow,

        @Schema(required = true, description = "Values of the template's variables.")
        Map<String, String> values,

        @Schema(required = true, description = "Where it is in its life.")
        CampaignStatus status,

        @Schema(description = "When sending began, in UTC.") Instant startedAt,

        @Schema(description = "When everything was sent, in UTC.")
        Instant completedAt,

        @Schema(description = "Members of the segment when it was launched.")
        Long members,

        @Schema(description = "How many of them it addresses.")
        Long recipients,

        @Schema(required = true, description = "When it was created, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static CampaignView of(Campaign campaign) {
        var plan = campaign.plan();
        return new CampaignView(
                campaign.id(),
                campaign.version(),
                plan.name(),
                plan.channel(),
                plan.purpose(),
                plan.segmentId(),
                plan.templateId(),
                plan.from(),
                plan.replyTo(),
                plan.schedule(),
                campaign.startsAt(),
                plan.throttle(),
                plan.limit(),
                plan.attributionWindow(),
                plan.values(),
                campaign.status(),
                campaign.startedAt(),
                campaign.completedAt(),
                campaign.members(),
                campaign.recipients(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
