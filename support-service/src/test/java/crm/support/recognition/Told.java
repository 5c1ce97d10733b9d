package crm.support.recognition;

import static crm.support.SupportApi.eventually;

import crm.support.Stored;
import crm.testkit.EventDriver;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the customer service tells of customers, and waiting for what that does. */
final class Told {

    private static final String TOPIC = "crm.customer";

    private Told() {}

    static void registered(UUID customer, String email) {
        EventDriver.event("customer.registered.v1")
                .with("/customerId", customer)
                .with("/contact/emails", List.of(email))
                .with("/contact/externalIds", Map.of())
                .sendTo(TOPIC);
    }

    static void removed(UUID customer) {
        EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", 9)
                .sendTo(TOPIC);
    }

    static void awaitKnown(UUID customer) {
        await("select 1 from customer_ref where version > 0 and customer_id = '" + customer + "'");
    }

    /** Until a removal has come, and what it means is done. */
    static void awaitForgotten(UUID customer) {
        await("select 1 from customer_ref r where removed and customer_id = '" + customer
                + "' and not exists (select 1 from customer_news n where n.customer_id = r.customer_id)");
    }

    static void awaitLockBy(String statement) {
        await("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%" + statement + "%'");
    }

    private static void await(String query) {
        eventually(() -> Stored.rows(query), rows -> !rows.isEmpty());
    }
}
