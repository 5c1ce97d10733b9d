package crm.support.mailbox;

import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.support.conversation.ConversationService;
import crm.support.conversation.InboundMessage;
import crm.support.queue.QueueService;
import crm.support.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Brings mails to their tickets. */
@ApplicationScoped
@Transactional
public class MailboxService {

    private final MailboxStore store;
    private final ConversationService conversation;
    private final QueueService queues;
    private final MailboxSettings settings;
    private final Keyset keyset;
    private final Clock clock;

    MailboxService(
            MailboxStore store,
            ConversationService conversation,
            QueueService queues,
            MailboxSettings settings,
            Keyset keyset,
            Clock clock) {
        this.store = store;
        this.conversation = conversation;
        this.queues = queues;
        this.settings = settings;
        this.keyset = keyset;
        this.clock = clock;
    }

    /**
     * Makes sure that there is the queue in which mail is to wait: else each mail would fail, and be put aside.
     *
     * @throws UnknownMailQueue when there is none
     */
    void requireQueue() {
        if (!queues.has(settings.queue())) {
            throw new UnknownMailQueue(settings.queue());
        }
    }

    /** The number of the last mail that was read. */
    long last(String mailbox, long uidValidity) {
        return store.last(mailbox, uidValidity);
    }

    /** Takes a mail, once; where the mailbox is read to and what is made of the mail are one transaction. */
    void receive(MailPlace place, ReceivedMail mail) {
        if (!store.advance(place) || store.isSeen(mail.key())) {
            return;
        }
        if (mail.ignored() == null) {
            deliver(place, mail.key(), mail.message());
        } else {
            record(place, mail.key(), mail.ignored(), null, null);
        }
    }

    /** Goes on without a mail that cannot be taken; it stays in the mailbox. */
    void putAside(MailPlace place, String reason) {
        if (store.advance(place)) {
            var key = place.mailbox() + " " + place.uidValidity() + " " + place.uid();
            record(place, key, MailOutcome.PUT_ASIDE, null, reason);
        }
    }

    /** Reads a page of what came in. */
    public Page<InboundMailView> list(ListQuery query) {
        return keyset.page(InboundMail.class, query, InboundMail::view);
    }

    private void deliver(MailPlace place, String key, InboundMessage message) {
        var thread = conversation.threadOf(message).filter(ticket -> ticket.status() != TicketStatus.CLOSED);
        if (thread.isPresent()) {
            conversation.hear(thread.get().id(), message);
            record(place, key, MailOutcome.TICKET_CONTINUED, thread.get().id(), null);
        } else {
            var opened = conversation.begin(message, settings.queue());
            record(place, key, MailOutcome.TICKET_OPENED, opened, null);
        }
    }

    private void record(MailPlace place, String key, MailOutcome outcome, UUID ticket, String reason) {
        store.record(Ids.next(), key, place, outcome, ticket, reason, clock.instant());
    }
}
