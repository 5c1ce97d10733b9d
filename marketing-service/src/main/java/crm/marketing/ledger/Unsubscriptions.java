package crm.marketing.ledger;

import crm.events.marketing.Unsubscribed;
import crm.marketing.audience.AddresseeService;
import crm.marketing.audience.Withdrawal;
import crm.marketing.database.Column;
import crm.marketing.database.Statements;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Recipients who want no more. It is a mailbox that says so: nobody who has it is written to any more. The link works
 * whenever the consent counts, however often it was used before.
 */
@ApplicationScoped
@Transactional
public class Unsubscriptions {

    /** When the message's link was first used stays. Takes a time, the number of events, now, the message, and the number again. */
    private static final String NOTED = """
            update campaign_message set
              unsubscribed_at = coalesce(unsubscribed_at, ?::timestamptz), event_no = event_no + ?, updated_at = ?
            where id = ? and (unsubscribed_at is null or ? > 0)
            returning event_no
            """;

    /** Takes the message, the number of the first event, and the customers and times. */
    private static final String KEPT = """
            insert into unsubscription (message_id, version, customer_id, at)
            select ?, ? + told.place - 1, told.customer_id, told.at::timestamptz
            from unnest(?::uuid[], ?::text[]) with ordinality as told(customer_id, at, place) order by told.place
            """;

    private final Statements statements;
    private final AddresseeService addressees;
    private final Outbox outbox;
    private final Clock clock;

    Unsubscriptions(Statements statements, AddresseeService addressees, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.addressees = addressees;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The recipient of a message wants no more of this kind: nobody writes to that mailbox from this moment on. Where the
     * consent does not count anyway there is nothing new to tell.
     */
    public void unsubscribe(TouchedMessage message) {
        var now = clock.instant();
        var withdrawals =
                addressees.withdraw(message.customerId(), message.address(), message.channel(), message.purpose(), now);
        var count = withdrawals.size();
        statements
                .find(NOTED, row -> row.number("event_no"), now, count, now, message.id(), count)
                .ifPresent(last -> tell(message, withdrawals, last - count + 1));
    }

    /** @param first number of the first of the events among those of the message */
    private void tell(TouchedMessage message, List<Withdrawal> withdrawals, long first) {
        statements.update(
                KEPT,
                message.id(),
                first,
                Column.of("uuid", withdrawals, Withdrawal::customerId),
                Column.text(withdrawals, Withdrawal::at));
        for (var i = 0; i < withdrawals.size(); i++) {
            var withdrawal = withdrawals.get(i);
            outbox.publish(new Unsubscribed(
                    message.id(),
                    first + i,
                    withdrawal.at(),
                    message.campaignId(),
                    withdrawal.customerId(),
                    message.channel(),
                    message.purpose()));
        }
    }
}
