package crm.marketing.delivery;

import crm.marketing.audience.Addressee;
import crm.marketing.audience.AddresseeService;
import crm.marketing.campaign.CampaignService;
import crm.marketing.delivery.SmtpAnswer.Deferred;
import crm.marketing.delivery.SmtpAnswer.Refused;
import crm.marketing.delivery.SmtpAnswer.Unknown;
import crm.marketing.delivery.SmtpAnswer.Unreachable;
import crm.marketing.delivery.TestMailResult.TestMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends a campaign's mail to colleagues, before anybody else gets it. It is in no ledger and counts nowhere. */
@ApplicationScoped
public class TestMailService {

    private static final Addressee SAMPLE =
            new Addressee(null, "Ada Lovelace", "Ada", "Lovelace", "en", null, "ada@example.com");

    private final MailComposer composer;
    private final CampaignService campaigns;
    private final AddresseeService addressees;
    private final MailSessions sessions;
    private final MailSettings settings;

    TestMailService(
            MailComposer composer,
            CampaignService campaigns,
            AddresseeService addressees,
            MailSessions sessions,
            MailSettings settings) {
        this.composer = composer;
        this.campaigns = campaigns;
        this.addressees = addressees;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Sends it now. @param customer whose names are put in; null for sample names */
    public TestMailResult send(UUID campaign, List<String> addresses, UUID customer) {
        campaigns.get(campaign);
        var recipient = customer == null ? SAMPLE : addressees.require(customer);
        try (var connection = new SmtpConnection(sessions.smtp(), settings.smtp())) {
            return new TestMailResult(addresses.stream()
                    .map(address -> send(connection, campaign, recipient, address))
                    .toList());
        }
    }

    private TestMail send(SmtpConnection connection, UUID campaign, Addressee recipient, String address) {
        try {
            var to = MailComposer.address(address);
            var mail = composer.sample(connection.session(), campaign, recipient, to);
            var reason = reason(connection.send(mail, to, Optional.empty()));
            return new TestMail(address, reason == null, reason);
        } catch (MessagingException e) {
            return new TestMail(address, false, e.getMessage());
        }
    }

    private static String reason(SmtpAnswer answer) {
        if (answer instanceof Refused refused) {
            return refused.reply();
        }
        if (answer instanceof Deferred deferred) {
            return deferred.reply();
        }
        if (answer instanceof Unreachable unreachable) {
            return unreachable.reason();
        }
        return answer instanceof Unknown unknown ? unknown.reason() : null;
    }
}
