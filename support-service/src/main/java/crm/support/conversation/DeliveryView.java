package crm.support.conversation;

import crm.support.delivery.MailState;
import crm.support.delivery.MailView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a mail. */
@Schema(name = "MessageDelivery", description = "What has become of a mail.")
public record DeliveryView(
        @Schema(required = true, description = "How far it is.") MailState state,

        @Schema(description = "When the mail server took it, in UTC.")
        Instant sentAt,

        @Schema(description = "Why it is not sent, as the mail server put it.")
        String reason) {

    /** Null for what is no mail. */
    static DeliveryView of(MailView mail) {
        return mail == null ? null : new DeliveryView(mail.state(), mail.sentAt(), mail.reason());
    }
}
