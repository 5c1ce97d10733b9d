package crm.support.conversation;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said, and the files that came with it. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<TicketMessage, UUID> {

    private static final String FORGOTTEN = "(removed)";

    /** @throws NotFound when nothing of the kind was said in the ticket */
    TicketMessage require(UUID ticket, UUID id) {
        return find("id = ?1 and ticketId = ?2", id, ticket)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("message", id));
    }

    /** @throws NotFound when no such file came with the message */
    MessageAttachment requireAttachment(UUID ticket, UUID message, UUID id) {
        return getEntityManager()
                .createQuery(
                        "from MessageAttachment a where a.id = :id and a.messageId = :message and a.ticketId = :ticket",
                        MessageAttachment.class)
                .setParameter("id", id)
                .setParameter("message", message)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment", id));
    }

    void persist(TicketNote note) {
        getEntityManager().persist(note);
    }

    void persist(MessageAttachment attachment) {
        getEntityManager().persist(attachment);
    }

    /** The files of messages, without their content, by message. */
    Map<UUID, List<AttachmentView>> attachments(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select a.messageId, a.id, a.name, a.mediaType, a.size from MessageAttachment a"
                                + " where a.messageId in :messages order by a.id",
                        Object[].class)
                .setParameter("messages", messages)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new AttachmentView(
                                        (UUID) row[1], (String) row[2], (String) row[3], (Long) row[4]),
                                Collectors.toList())));
    }

    /** What was said in tickets. */
    List<TicketMessage> of(Collection<UUID> tickets) {
        return tickets.isEmpty() ? List.of() : list("ticketId in ?1 order by id", tickets);
    }

    /** Message-IDs of the latest mails of a ticket, the latest first. */
    List<String> messageIds(UUID ticket, int limit) {
        return getEntityManager()
                .createQuery(
                        "select m.messageId from TicketMessage m where m.ticketId = :ticket and m.messageId is not null"
                                + " order by m.occurredAt desc, m.id desc",
                        String.class)
                .setParameter("ticket", ticket)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a mail of the ticket was answered or is to be answered: then ours is a reply. */
    boolean hasInboundMail(UUID ticket) {
        return count("ticketId = ?1 and direction = ?2 and messageId is not null", ticket, Direction.INBOUND) > 0;
    }

    /** The ticket in which one of these mails was said; the first one that is known decides. */
    Optional<UUID> ticketOf(List<String> messageIds) {
        var tickets = getEntityManager()
                .createQuery(
                        "select m.messageId, m.ticketId from TicketMessage m where m.messageId in :ids", Object[].class)
                .setParameter("ids", messageIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (first, second) -> first));
        return messageIds.stream().filter(tickets::containsKey).findFirst().map(tickets::get);
    }

    /** Whether somebody with this address has written in a ticket. */
    boolean hasWritten(UUID ticket, String address) {
        return count("ticketId = ?1 and address = ?2", ticket, address) > 0;
    }

    /** Forgets what was said in tickets, and by whom; that something was said stays. */
    void forget(Collection<UUID> tickets) {
        update(
                "body = ?1, address = null, author = case when direction = ?2 then null else author end,"
                        + " messageId = case when direction = ?2 then null else messageId end where ticketId in ?3",
                FORGOTTEN,
                Direction.INBOUND,
                tickets);
        getEntityManager()
                .createQuery("update TicketNote n set n.body = :body where n.ticketId in :tickets")
                .setParameter("body", FORGOTTEN)
                .setParameter("tickets", tickets)
                .executeUpdate();
        getEntityManager()
                .createQuery("delete from MessageAttachment a where a.ticketId in :tickets")
                .setParameter("tickets", tickets)
                .executeUpdate();
    }
}
