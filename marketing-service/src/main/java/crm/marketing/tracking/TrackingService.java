package crm.marketing.tracking;

import crm.marketing.campaign.CampaignMails;
import crm.marketing.ledger.MessageTouches;
import crm.marketing.ledger.TouchedMessage;
import crm.marketing.ledger.Unsubscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;

/** What happens when a link of a mail is called. */
@ApplicationScoped
@Transactional
public class TrackingService {

    private final MessageTouches touches;
    private final Unsubscriptions unsubscriptions;
    private final CampaignMails mails;
    private final TrackingSettings settings;
    private final Clock clock;

    TrackingService(
            MessageTouches touches,
            Unsubscriptions unsubscriptions,
            CampaignMails mails,
            TrackingSettings settings,
            Clock clock) {
        this.touches = touches;
        this.unsubscriptions = unsubscriptions;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws LinkUnknown when the token is none of ours */
    public void opened(String token, Visit visit) {
        var message = message(parse(token), Purpose.OPEN);
        touches.opened(message, isMachine(visit, message));
    }

    /**
     * Notes the visit and says where it goes on: to an address of the campaign's content, never to one from the request.
     *
     * @throws LinkUnknown when the token is none of ours
     */
    public URI clicked(String token, Visit visit) {
        var parsed = parse(token);
        var message = message(parsed, Purpose.CLICK);
        var address = mails.link(message.campaignId(), parsed.link()).orElseThrow(LinkUnknown::new);
        touches.clicked(message, address, isMachine(visit, message));
        return URI.create(URI.create(address).toASCIIString());
    }

    /** Changes nothing: looks whether there is something to say no to. @throws LinkUnknown when the token is none of ours */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void checkUnsubscribe(String token) {
        message(parse(token), Purpose.UNSUBSCRIBE);
    }

    /** The recipient wants no more; saying so again changes nothing, unless it has agreed meanwhile. @throws LinkUnknown when the token is none of ours */
    public void unsubscribed(String token) {
        unsubscriptions.unsubscribe(message(parse(token), Purpose.UNSUBSCRIBE));
    }

    private boolean isMachine(Visit visit, TouchedMessage message) {
        return visit.isMachine(message.sentAt(), clock.instant(), settings.machineWithin());
    }

    private TouchedMessage message(LinkToken token, Purpose purpose) {
        return touches.find(token.messageId())
                .filter(message -> token.isGenuine(message.secret(), purpose))
                .orElseThrow(LinkUnknown::new);
    }

    private static LinkToken parse(String token) {
        return LinkToken.parse(token).orElseThrow(LinkUnknown::new);
    }
}
