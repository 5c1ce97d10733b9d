package crm.marketing.delivery;

import crm.marketing.campaign.Sender;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets a mail to look at. */
@Schema(name = "TestMailRequest", description = "Who gets a mail to look at.")
record TestMailRequest(
        @NotEmpty(message = "must not be empty") @Size(max = 10, message = "must be 10 at most") @Schema(
                required = true,
                minItems = 1,
                maxItems = 10,
                description = "Where it is sent.",
                examples = "[\"anna@shop.example.com\"]")
        List<
                        @NotNull(message = "must not be null") @Pattern(regexp = Sender.MAIL_ADDRESS, message = "must be an e-mail address") String>
                addresses,

        @Schema(description = "The customer whose names are put in; sample names when absent.")
        UUID customerId) {}
