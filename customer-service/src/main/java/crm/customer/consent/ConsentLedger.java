package crm.customer.consent;

import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerVersions;
import crm.platform.audit.Audit;
import crm.platform.audit.AuditEntry;
import crm.platform.identity.CurrentActor;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what customers said, in the caller's transaction and in few statements for any number of them. */
@ApplicationScoped
class ConsentLedger {

    private static final List<String> FIELDS = List.of("consents");

    private final ConsentTable table;
    private final CustomerVersions versions;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    ConsentLedger(
            ConsentTable table,
            CustomerVersions versions,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * As {@link #record}, for statements that are not repeatable and have a proof, and may be told again later: what is in the
     * ledger already, of that time and with that proof, is left out even if it holds no longer.
     */
    void recordOnce(Collection<Told> statements, Map<UUID, Long> customers) {
        var proofs = statements.stream().map(told -> told.statement().proof()).collect(Collectors.toSet());
        var known = table.withProof(customers.keySet(), proofs).stream()
                .map(entry -> new Told(entry.customer(), entry.subject(), entry.statement(), false))
                .collect(Collectors.toSet());
        record(
                statements.stream()
                        .distinct()
                        .filter(told -> !known.contains(told))
                        .toList(),
                customers);
    }

    /**
     * Records statements in their order. What is known already is not recorded again, and those of customers that are not there are
     * left out.
     *
     * @param customers the customers that are there, locked, with their versions
     */
    void record(Collection<Told> statements, Map<UUID, Long> customers) {
        var now = clock.instant();
        var recording = new Recording(customers, table.current(customers.keySet()), now);
        statements.stream()
                .filter(told -> customers.containsKey(told.customer()))
                .forEach(recording::take);
        if (recording.added().isEmpty()) {
            return;
        }
        table.supersede(recording.superseded());
        table.append(recording.added(), actor.actor().name(), now);
        versions.move(recording.steps(), now);
        recording.events().forEach(outbox::publish);
        audit.recordAll(recording.steps().entrySet().stream()
                .map(moved -> new AuditEntry(
                        "update",
                        CustomerService.RESOURCE,
                        moved.getKey(),
                        customers.get(moved.getKey()) + moved.getValue(),
                        FIELDS))
                .toList());
    }
}
