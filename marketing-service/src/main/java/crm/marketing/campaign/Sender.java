package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.problem.InvalidInput;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a mail comes from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignSender", description = "Whom the mails come from.")
public record Sender(
        @Size(max = 200, message = "must have 200 characters at most") @Schema(nullable = true, maxLength = 200, description = "The name to show.", examples = "The Shop")
        String name,

        @NotNull(message = "must not be null") @Pattern(regexp = MAIL_ADDRESS, message = "must be an e-mail address") @Schema(required = true, description = "The address.", examples = "news@shop.example.com")
        String address) {

    /** Enough to refuse what no mail server would take; whether the address exists, only its server knows. */
    public static final String MAIL_ADDRESS = "[^\\s@<>\",;:\\\\()\\[\\]]{1,64}@[^\\s@<>\",;:\\\\()\\[\\]]{1,250}";

    /** Found out before the first mail, and not by each of them: no mail could be written with it. */
    void check(String pointer) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw InvalidInput.at(pointer, "wrong-format", "must be an e-mail address");
        }
    }
}
