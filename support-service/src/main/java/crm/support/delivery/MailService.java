package crm.support.delivery;

import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.NotFound;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mail that leaves. */
@ApplicationScoped
@Transactional
public class MailService {

    private static final String RESOURCE = "outgoing-mail";

    private final EntityManager entities;
    private final MailLedger ledger;
    private final MailSender sender;
    private final MailSettings settings;
    private final RunningTransaction transaction;
    private final Keyset keyset;
    private final Audit audit;
    private final Clock clock;

    MailService(
            EntityManager entities,
            MailLedger ledger,
            MailSender sender,
            MailSettings settings,
            RunningTransaction transaction,
            Keyset keyset,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.sender = sender;
        this.settings = settings;
        this.transaction = transaction;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has a mail sent when the running transaction commits.
     *
     * @return its Message-ID, with angle brackets
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String send(NewMail mail) {
        var id = Ids.next();
        // Of a random UUID nobody can guess: who refers to it has seen the mail.
        var messageId = "<" + UUID.randomUUID() + "@" + domain() + ">";
        entities.persist(new OutgoingMail(id, messageId, mail, clock.instant()));
        transaction.companion(WakeSender.class, () -> new WakeSender(sender));
        return messageId;
    }

    /** Our own address. */
    public String address() {
        return settings.address();
    }

    /** How far the mails about some things are. */
    public Map<UUID, MailView> about(Collection<UUID> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("from OutgoingMail m where m.about in :things", OutgoingMail.class)
                .setParameter("things", things)
                .getResultStream()
                .map(MailView::of)
                .collect(Collectors.toMap(MailView::about, Function.identity()));
    }

    /** The ticket to which one of these mails belongs; the first one that is known decides. */
    public Optional<UUID> ticketOf(List<String> messageIds) {
        var tickets = entities
                .createQuery(
                        "select m.messageId, m.ticketId from OutgoingMail m"
                                + " where m.messageId in :ids and m.ticketId is not null",
                        Object[].class)
                .setParameter("ids", messageIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
        return messageIds.stream().filter(tickets::containsKey).findFirst().map(tickets::get);
    }

    /** Reads a page of the ledger. */
    public Page<MailView> list(ListQuery query) {
        return keyset.page(OutgoingMail.class, query, MailView::of);
    }

    /** Reads a mail of the ledger. */
    public MailView get(UUID id) {
        return MailView.of(require(id));
    }

    /**
     * Settles a doubt by somebody who knows.
     *
     * @throws NotInDoubt when there is none
     */
    public MailView settle(UUID id, MailSettlement settlement) {
        require(id);
        var now = clock.instant();
        var settled = settlement.outcome() == MailSettlement.Outcome.SENT
                ? ledger.found(id, now)
                : ledger.again(id, now, "somebody said that it was not sent");
        if (!settled) {
            throw new NotInDoubt(id);
        }
        audit.record("outgoing-mail.settle", RESOURCE, id, 0, List.of("state"));
        transaction.companion(WakeSender.class, () -> new WakeSender(sender));
        entities.clear();
        return MailView.of(require(id));
    }

    /** Forgets to whom mails of tickets went and what they said; those that have not left do not. */
    public void forget(List<UUID> tickets) {
        ledger.forget(tickets, "the customer was removed");
    }

    private String domain() {
        return settings.address().substring(settings.address().lastIndexOf('@') + 1);
    }

    private OutgoingMail require(UUID id) {
        var mail = entities.find(OutgoingMail.class, id);
        if (mail == null) {
            throw new NotFound(RESOURCE, id);
        }
        return mail;
    }
}
