package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.marketing.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as somebody writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignInput", description = "A campaign to write.")
public record CampaignInput(
        @NotBlank(message = "must not be blank") @Size(max = 200, message = "must have 200 characters at most") @Schema(required = true, maxLength = 200, description = "What it is called.", examples = "Spring sale")
        String name,

        @Pattern(regexp = "email", message = "must be email") @Schema(
                nullable = true,
                enumeration = "email",
                description = "How it reaches people; `email` unless said otherwise.")
        String channel,

        @NotBlank(message = "must not be blank") @Size(max = 100, message = "must have 100 characters at most") @Schema(
                required = true,
                maxLength = 100,
                description = "What the recipients must have agreed to.",
                examples = "marketing")
        String purpose,

        @NotNull(message = "must not be null") @Schema(required = true, description = "Whom it addresses.")
        UUID segmentId,

        @NotNull(message = "must not be null") @Schema(required = true, description = "What is written.")
        UUID templateId,

        @NotNull(message = "must not be null") @Valid @Schema(required = true, description = "Whom the mails come from.")
        Sender from,

        @Pattern(regexp = Sender.MAIL_ADDRESS, message = "must be an e-mail address") @Schema(nullable = true, description = "Where answers go; to the sender when absent.")
        String replyTo,

        @Valid @Schema(nullable = true, description = "When it begins, once it is scheduled.")
        Schedule schedule,

        @Min(value = 1, message = "must be 1 at least") @Max(value = 1_000_000, message = "must be 1,000,000 at most") @Schema(
                nullable = true,
                minimum = "1",
                maximum = "1000000",
                description = "Messages a minute, all instances together; "
                        + "as fast as the mail server takes them when absent.")
        Integer throttle,

        @Valid @Schema(nullable = true, description = "What it may cost; not negative.")
        Money budget,

        @Pattern(regexp = "P([1-9]\\d{0,2})D", message = "must be a number of days, P1D to P999D")
        @Schema(
                nullable = true,
                description = "How long after a touch an order is credited to it; `P30D` unless said " + "otherwise.",
                examples = "P30D")
        String attributionWindow,

        @Schema(
                nullable = true,
                description = "Values of the template's variables, by name.",
                examples = "{\"discount\": \"15 %\"}")
        Map<
                        String,
                        @NotNull(message = "must not be null") @Size(max = 10_000, message = "must have 10,000 characters at most") String>
                values) {

    static final String DEFAULT_WINDOW = "P30D";

    static CampaignInput of(Campaign campaign) {
        var plan = campaign.plan();
        return new CampaignInput(
                plan.name(),
                plan.channel(),
                plan.purpose(),
                plan.segmentId(),
                plan.templateId(),
                plan.from(),
                plan.replyTo(),
                plan.schedule(),
                plan.throttle(),
                plan.limit(),
                plan.attributionWindow(),
                plan.values());
    }

    Map<String, String> givenValues() {
        return values == null ? Map.of() : values;
    }
}
