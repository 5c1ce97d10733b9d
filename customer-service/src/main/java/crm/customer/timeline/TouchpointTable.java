package crm.customer.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.customer.database.Column;
import crm.customer.database.Database;
import crm.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements on touchpoints; any number of rows is one statement, in the running transaction. */
@ApplicationScoped
class TouchpointTable {

    /** What belongs to a ticket is the ticket's customer's, if that is known by now. */
    private static final String STORE = """
            insert into touchpoint as held
              (id, kind, reference, version, customer_id, ticket_id, occurred_at, channel, title, link, details)
            select id, kind, reference, version,
                   coalesce((select opened.customer_id from touchpoint opened
                             where opened.kind = 'ticket-opened' and opened.reference = told.ticket_id::text), customer_id),
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

    private static final String FOLLOW = """
            update touchpoint held set customer_id = opened.customer_id
            from unnest(?) as told (ticket)
            left join touchpoint opened on opened.kind = 'ticket-opened' and opened.reference = told.ticket::text
            where held.ticket_id = told.ticket and held.customer_id is distinct from opened.customer_id""";

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

    /** Brings contacts to the customers of their tickets, and back to nobody when a ticket has none. */
    void follow(Set<UUID> tickets) {
        if (!tickets.isEmpty()) {
            database.update(FOLLOW, Column.uuids(tickets));
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
