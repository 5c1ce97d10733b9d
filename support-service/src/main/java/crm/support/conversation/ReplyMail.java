package crm.support.conversation;

import crm.support.delivery.NewMail;
import crm.support.ticket.TicketThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** An answer as mail: in the thread of the ticket's mails, with the ticket's number in the subject for those who lose it. */
final class ReplyMail {

    private static final String REPLY = "Re:";

    private ReplyMail() {}

    /**
     * @param earlier Message-IDs of the ticket's mails, the latest first
     * @param isReply whether it answers a mail
     */
    static NewMail of(
            UUID message, TicketThread ticket, String recipient, String body, List<String> earlier, boolean isReply) {
        var references = new ArrayList<>(earlier);
        Collections.reverse(references);
        return new NewMail(
                message,
                ticket.id(),
                recipient,
                subject(ticket, isReply),
                body,
                earlier.isEmpty() ? null : earlier.get(0),
                references,
                false);
    }

    private static String subject(TicketThread ticket, boolean isReply) {
        var isMarked = ticket.subject().regionMatches(true, 0, REPLY, 0, REPLY.length());
        return (isReply && !isMarked ? REPLY + " " : "") + ticket.subject() + " " + SubjectToken.of(ticket.number());
    }
}
