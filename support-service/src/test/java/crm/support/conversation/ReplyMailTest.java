package crm.support.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.support.ticket.TicketStatus;
import crm.support.ticket.TicketThread;
import crm.support.triage.Channel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyMailTest {

    /** The subject of a ticket that continues a closed one has that one's number, too. */
    @Test
    void findsItsOwnTicketAndNotTheClosedOne() {
        assertEquals("Re: Cup [T-1001] [T-1005]", subject("Re: Cup [T-1001]", true));
        assertEquals(Optional.of("T-1005"), SubjectToken.in("AW: Re: Cup [T-1001] [T-1005]"));
        assertEquals(Optional.empty(), SubjectToken.in("Cup [T-x] T-1001"));
    }

    @ParameterizedTest
    @CsvSource({
        "Cup, true, Re: Cup [T-1005]",
        "Cup, false, Cup [T-1005]",
        "RE: Cup, true, RE: Cup [T-1005]",
        "Re: Cup, false, Re: Cup [T-1005]",
    })
    void isMarkedAsAReplyOnce(String ticket, boolean isReply, String subject) {
        assertEquals(subject, subject(ticket, isReply));
    }

    private static String subject(String subject, boolean isReply) {
        var ticket = new TicketThread(
                UUID.randomUUID(), 1, "T-1005", subject, TicketStatus.OPEN, Channel.EMAIL, null, "mei@example.com");
        return ReplyMail.of(UUID.randomUUID(), ticket, "mei@example.com", "Hello", List.of(), isReply)
                .subject();
    }
}
