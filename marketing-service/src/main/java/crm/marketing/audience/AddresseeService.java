package crm.marketing.audience;

import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who can be addressed, for the other features. */
@ApplicationScoped
public class AddresseeService {

    private final Statements statements;
    private final AudienceStore store;

    AddresseeService(Statements statements, AudienceStore store) {
        this.statements = statements;
        this.store = store;
    }

    /** @throws NotFound when no such customer is known, or it was removed */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Addressee require(UUID customer) {
        return find(customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** The customer, unless it is not known (any more). */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Addressee> find(UUID customer) {
        return statements.find(
                "select * from customer_ref where id = ? and removed_at is null", AddresseeService::read, customer);
    }

    /**
     * Notes that a customer, and whoever else has the address, wants nothing more: at once, whatever the ledger of consents
     * says until it has heard of it. A consent given later counts again.
     *
     * @param customer null when it was removed
     * @param address the mailbox that says so; null when it is not known any more
     * @return those who had not withdrawn before, each with the time from which it holds: later than any consent that has
     *     been told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Withdrawal> withdraw(UUID customer, String address, String channel, String purpose, Instant now) {
        return store.withdrawn(customer, address, channel, purpose, now);
    }

    /** Whether the segment has been heard of, and is still there. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isSegmentKnown(UUID segment) {
        return statements
                .find("select id from segment_ref where id = ? and removed_at is null", row -> row.id("id"), segment)
                .isPresent();
    }

    private static Addressee read(Row row) {
        return new Addressee(
                row.id("id"),
                row.text("display_name"),
                row.text("given_name"),
                row.text("family_name"),
                row.text("language"),
                row.text("time_zone"),
                row.text("email"));
    }
}
