package crm.marketing.audience;

import crm.marketing.database.Column;
import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The rows of customers, consents and members. Any number of facts is one statement, and each looks at the version that is held, so that
 * neither order nor repetition can do harm. In one call there is one fact of a key at most.
 */
@ApplicationScoped
class AudienceStore {

    private static final String PLACED = """
            insert into customer_ref as held
              (id, version, contact_told, display_name, given_name, family_name, language, time_zone, email)
            select * from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as told(id)
            order by id
            on conflict (id) do update set
              version = excluded.version,
              contact_told = held.contact_told or excluded.contact_told,
              display_name = case when excluded.contact_told then excluded.display_name else held.display_name end,
              given_name = case when excluded.contact_told then excluded.given_name else held.given_name end,
              family_name = case when excluded.contact_told then excluded.family_name else held.family_name end,
              language = case when excluded.contact_told then excluded.language else held.language end,
              time_zone = case when excluded.contact_told then excluded.time_zone else held.time_zone end,
              email = case when excluded.contact_told then excluded.email else held.email end
            where held.removed_at is null
              and (excluded.version > held.version
                   or excluded.version = held.version and excluded.contact_told and not held.contact_told)
            """;

    private static final String REMOVED = """
            insert into customer_ref as held (id, version, removed_at)
            select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as told(id) order by id
            on conflict (id) do update set
              version = greatest(held.version, excluded.version), removed_at = excluded.removed_at, contact_told = true,
              display_name = null, given_name = null, family_name = null, language = null, time_zone = null, email = null
            where held.removed_at is null
            """;

    private static final String CONSENTED = """
            insert into consent_ref as held (customer_id, version, channel, purpose, state, since)
            select told.* from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
              as told(customer_id, version, channel, purpose, state, since)
            where not exists (select 1 from customer_ref c where c.id = told.customer_id and c.removed_at is not null)
            order by customer_id, channel, purpose
            on conflict (customer_id, channel, purpose) do update set
              version = excluded.version, state = excluded.state, since = excluded.since
            where excluded.version >= held.version
            """;

    /**
     * Of a customer and of all with an address, after which those come whose consent was not withdrawn before. A consent that
     * the customer service's clock placed later than ours tells now was given before all the same: it is withdrawn, too. The
     * customers are locked, so that none of them is removed meanwhile.
     */
    private static final String WITHDRAWN = """
            with withdrawal as (
              insert into consent_ref as held (customer_id, channel, purpose, version, withdrawn_at)
              select c.id, ?::text, ?::text, 0, ?::timestamptz
              from (
                select id from customer_ref
                where (id = ?::uuid or email = ?::text) and removed_at is null
                order by id for share) c
              on conflict (customer_id, channel, purpose) do update set
                withdrawn_at = greatest(held.withdrawn_at, excluded.withdrawn_at, held.since + interval '1 microsecond')
              returning new.customer_id, new.withdrawn_at,
                old.customer_id is null
                  or coalesce(old.state = 'granted' and (old.withdrawn_at is null or old.since > old.withdrawn_at), false)
                  as news)
            select customer_id, withdrawn_at from withdrawal where news order by customer_id
            """;

    private static final String JOINED_OR_LEFT = """
            insert into segment_member as held (segment_id, customer_id, version, member)
            select told.* from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::boolean[])
              as told(segment_id, customer_id, version, member)
            where not exists (select 1 from customer_ref c where c.id = told.customer_id and c.removed_at is not null)
            order by segment_id, customer_id
            on conflict (segment_id, customer_id) do update set version = excluded.version, member = excluded.member
            where excluded.version""";

    private final Statements statements;

    AudienceStore(Statements statements) {
        this.statements = statements;
    }

    void placed(List<Contact> contacts) {
        statements.update(
                PLACED,
                Column.of("uuid", contacts, Contact::customerId),
                Column.of("bigint", contacts, Contact::version),
                Column.of("boolean", contacts, Contact::told),
                Column.text(contacts, Contact::displayName),
                Column.text(contacts, Contact::givenName),
                Column.text(contacts, Contact::familyName),
                Column.text(contacts, Contact::language),
                Column.text(contacts, Contact::timeZone),
                Column.text(contacts, Contact::email));
    }

    /** Leaves tombstones, and nothing else of them. */
    void removed(List<Departure> departures) {
        statements.update(
                REMOVED,
                Column.of("uuid", departures, Departure::customerId),
                Column.of("bigint", departures, Departure::version),
                Column.text(departures, Departure::at));
        var ids = Column.of("uuid", departures, Departure::customerId);
        statements.update("delete from consent_ref where customer_id = any(?::uuid[])", ids);
        statements.update("delete from segment_member where customer_id = any(?::uuid[])", ids);
    }

    void consented(List<GivenConsent> consents) {
        statements.update(
                CONSENTED,
                Column.of("uuid", consents, GivenConsent::customerId),
                Column.of("bigint", consents, GivenConsent::version),
                Column.text(consents, GivenConsent::channel),
                Column.text(consents, GivenConsent::purpose),
                Column.text(consents, GivenConsent::state),
                Column.text(consents, GivenConsent::since));
    }

    /** @return those of whom that is news */
    List<Withdrawal> withdrawn(UUID customer, String address, String channel, String purpose, Instant at) {
        return statements.list(
                WITHDRAWN,
                row -> new Withdrawal(row.id("customer_id"), row.time("withdrawn_at")),
                channel,
                purpose,
                at,
                customer,
                address);
    }

    /** Members that entered or left one after the other; each event says more than all before it. */
    void changed(List<Membership> memberships) {
        members(JOINED_OR_LEFT + " > held.version", memberships);
    }

    /** Members that are told again: the same event may have said it in another part. */
    void restated(List<Membership> memberships) {
        members(JOINED_OR_LEFT + " >= held.version", memberships);
    }

    /** Nobody whom only older events know is a member: who is, is told now. */
    void emptied(UUID segment, long version) {
        statements.update(
                "update segment_member set member = false, version = ? where segment_id = ? and version < ?",
                version,
                segment,
                version);
    }

    private void members(String sql, List<Membership> memberships) {
        statements.update(
                sql,
                Column.of("uuid", memberships, Membership::segmentId),
                Column.of("uuid", memberships, Membership::customerId),
                Column.of("bigint", memberships, Membership::version),
                Column.of("boolean", memberships, Membership::member));
    }
}
