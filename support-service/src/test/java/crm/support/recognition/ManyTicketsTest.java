package crm.support.recognition;

import static crm.support.SupportApi.eventually;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer of whom much is kept, or whose tickets cannot be written, does not stop what is done about the others. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class ManyTicketsTest {

    private static final int MANY = 250;
    private static final int PORTION = 100;

    private final UUID customer = UUID.randomUUID();
    private final String email = SupportApi.unusedAddress();
    private final UUID other = UUID.randomUUID();
    private final String otherEmail = SupportApi.unusedAddress();

    @Test
    void manyTicketsAreRecognisedAndForgottenInPortions() {
        Stored.execute(
                "insert into ticket (id, version, number, subject, type, priority, queue, channel, status, tags, external_ids,"
                        + " external_keys, contact_email, first_response_breached, resolution_breached, pauses, opened_at,"
                        + " updated_at) select gen_random_uuid(), 1, '" + customer
                        + "-' || i, 'Subject', 'question', 'normal', 'general', 'email', 'closed', '{}', '{}', '{}', '"
                        + email + "', false, false, '[]', now(), now() from generate_series(1, " + MANY + ") as i");

        Told.registered(customer, email);
        awaitMany("customer_id = '" + customer + "'");

        Told.removed(customer);
        awaitMany("customer_id is null and contact_email is null and subject = '(removed)'");
    }

    @Test
    void whoCannotBeRecognisedHoldsNobodyElseUp() {
        var refused = TicketApi.from(email).getString("id");
        var ticket = TicketApi.from(otherEmail).getString("id");
        refuse(refused);
        try {
            Told.registered(customer, email);
            Told.awaitKnown(customer);
            Told.registered(other, otherEmail);

            eventually(TicketApi.PATH + "/" + ticket, it -> other.toString().equals(it.getString("customerId")));
            assertNull(TicketApi.read(refused).getString("customerId"));
        } finally {
            refuseNoMore();
        }
        eventually(TicketApi.PATH + "/" + refused, it -> customer.toString().equals(it.getString("customerId")));
    }

    @Test
    void whoCannotBeForgottenHoldsNobodyElseUp() {
        Told.registered(customer, email);
        Told.registered(other, otherEmail);
        Told.awaitKnown(customer);
        Told.awaitKnown(other);
        var refused = TicketApi.from(email).getString("id");
        var ticket = TicketApi.from(otherEmail).getString("id");
        refuse(refused);
        try {
            Told.removed(customer);
            Told.removed(other);

            eventually(
                    TicketApi.PATH + "/" + ticket, it -> it.getString("subject").equals("(removed)"));
        } finally {
            refuseNoMore();
        }
        eventually(TicketApi.PATH + "/" + refused, it -> it.getString("subject").equals("(removed)"));
    }

    private void awaitMany(String state) {
        var rows = "from ticket where number like '" + customer + "-%' and " + state;
        eventually(() -> Stored.rows("select 1 " + rows), it -> it.size() == MANY);
        Stored.rows("select count(*) " + rows + " group by xmin::text")
                .forEach(written -> assertTrue(Integer.parseInt(written) <= PORTION, written + " in a transaction"));
    }

    /** As a ticket that cannot be written for whatever reason. */
    private static void refuse(String ticket) {
        Stored.execute("create function refuse() returns trigger language plpgsql as $$ begin if new.id = '" + ticket
                + "' then raise exception 'refused'; end if; return new; end $$");
        Stored.execute("create trigger refused before update on ticket for each row execute function refuse()");
    }

    private static void refuseNoMore() {
        Stored.execute("drop function refuse() cascade");
    }
}
