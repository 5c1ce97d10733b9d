package crm.customer.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.customer.database.Column;
import crm.customer.database.Database;
import crm.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements on touchpoints; any number of rows is one statement, in the running transaction. */
@ApplicationScoped
class TouchpointTable {

    /** What belongs to a ticket and to nobody yet takes the customer of the ticket, if that is known by now. */
    private static final String STORE = """
            insert into touchpoint as held
              (id, kind, reference, version, customer_id, ticket_id, occurred_at, channel, title, link, details)
            select id, kind, reference, version,
                   coalesce(customer_id, (select opened.customer_id from touchpoint opened
                                          where opened.kind = 'ticket-opened' and opened.reference = told.ticket_id::text)),
                   ticket_id, occurred_at::timestamptz, channel, title, link, details::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              as told (id, kind, reference, version, customer_id, ticket_id, occurred_at, channel, title, link, details)
            order by kind, reference
            on conflict (kind, reference) do update set
              version = excluded.version, customer_id = excluded.customer_id, occurred_at = excluded.occurred_at,
              channel = excluded.channel, title = excluded.title, link = excluded.link, details = excluded.details
            where excluded.version > held.version""";

    private static final String TAKE_AWAY = """
            delete from touchpoint held using unnest(?, ?, ?) as told (kind, reference, version)
            where held.kind = told.kind and held.reference = told.reference and held.version < told.version""";

    private static final String COMPLETE = """
            update touchpoint set customer_id = told.customer
            from unnest(?, ?) as told (ticket, customer) where ticket_id = told.ticket and customer_id is null""";

    private final Database database;
    private final ObjectMapper json;

    TouchpointTable(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Stores contacts that are not held, or in an older version; each of them once. */
    void store(List<Touchpoint> contacts) {
        if (!contacts.isEmpty()) {
            database.update(
                    STORE,
                    Column.of("uuid", contacts, contact -> Ids.next()),
                    Column.of("text", contacts, contact -> contact.kind().wireName()),
                    Column.of("text", contacts, Touchpoint::reference),
                    Column.of("bigint", contacts, Touchpoint::version),
                    Column.of("uuid", contacts, Touchpoint::customer),
                    Column.of("uuid", contacts, Touchpoint::ticket),
                    Column.of("text", contacts, Touchpoint::occurredAt),
                    Column.of("text", contacts, Touchpoint::channel),
                    Column.of("text", contacts, Touchpoint::title),
                    Column.of("text", contacts, Touchpoint::link),
                    Column.of("text", contacts, this::details));
        }
    }

    /** Deletes contacts that are nobody's any more. */
    void takeAway(List<Touchpoint> contacts) {
        if (!contacts.isEmpty()) {
            database.update(
                    TAKE_AWAY,
                    Column.of("text", contacts, contact -> contact.kind().wireName()),
                    Column.of("text", contacts, Touchpoint::reference),
                    Column.of("bigint", contacts, Touchpoint::version));
        }
    }

    /** Gives contacts the customers of their tickets. */
    void complete(Map<UUID, UUID> customersByTicket) {
        if (!customersByTicket.isEmpty()) {
            var entries = List.copyOf(customersByTicket.entrySet());
            database.update(
                    COMPLETE,
                    Column.of("uuid", entries, Map.Entry::getKey),
                    Column.of("uuid", entries, Map.Entry::getValue));
        }
    }

    private String details(Touchpoint contact) {
        try {
            return json.writeValueAsString(contact.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
