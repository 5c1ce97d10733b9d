package crm.customer.consent;

import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerVersions;
import crm.customer.profile.ExternalId;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be done with consents. */
@ApplicationScoped
@Transactional
public class ConsentService {

    private static final String RESOURCE = "consent";
    private static final String OF_CUSTOMER = "e.customerId = :customer";
    private static final String THAT_HOLD = "e.holds = true";

    private final ConsentRepository repository;
    private final ConsentLedger ledger;
    private final CustomerService customers;
    private final CustomerVersions versions;
    private final Keyset keyset;

    ConsentService(
            ConsentRepository repository,
            ConsentLedger ledger,
            CustomerService customers,
            CustomerVersions versions,
            Keyset keyset) {
        this.repository = repository;
        this.ledger = ledger;
        this.customers = customers;
        this.versions = versions;
        this.keyset = keyset;
    }

    /** A page of what holds for a customer. */
    public Page<ConsentView> current(UUID customer, ListQuery query) {
        return page(customer, query.among(THAT_HOLD, Map.of()));
    }

    /** A page of everything that was recorded of a customer. */
    public Page<ConsentView> history(UUID customer, ListQuery query) {
        return page(customer, query);
    }

    /** What holds for a channel and purpose, with the customer's version. */
    public VersionedConsent get(UUID customer, ConsentSubject subject) {
        var version = customers.get(customer).version();
        return repository
                .findCurrent(customer, subject)
                .map(entry -> new VersionedConsent(entry.view(), version))
                .orElseThrow(() -> new NotFound(RESOURCE, subject.channel().wireName() + "/" + subject.purpose()));
    }

    /** Records what a customer said; nothing is written when that is known. */
    public VersionedConsent put(UUID customer, IfMatch ifMatch, ConsentSubject subject, Statement statement) {
        var locked = versions.lock(List.of(customer));
        if (locked.isEmpty()) {
            throw new NotFound(CustomerService.RESOURCE, customer);
        }
        ifMatch.check(CustomerService.RESOURCE, customer, locked.get(customer));
        ledger.record(List.of(new Told(customer, subject, statement, true)), locked);
        return get(customer, subject);
    }

    /**
     * Records what many customers said, in the order of the rows.
     *
     * @return the customer of each row; null where there is none
     */
    public List<UUID> putAll(List<ConsentOrder> rows) {
        var byExternalId = customers.holders(rows.stream()
                .map(ConsentOrder::externalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var found = new ArrayList<UUID>();
        rows.forEach(row -> found.add(row.customer(byExternalId)));
        var locked = versions.lock(found.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        var told = new ArrayList<Told>();
        for (var i = 0; i < rows.size(); i++) {
            found.set(i, locked.containsKey(found.get(i)) ? found.get(i) : null);
            if (found.get(i) != null) {
                told.add(new Told(
                        found.get(i), rows.get(i).subject(), rows.get(i).statement(), true));
            }
        }
        ledger.record(told, locked);
        return found;
    }

    /**
     * Notes that customers have had enough, unless they had not agreed, or had withdrawn, before. What is told again is not
     * noted again, whatever they have said since.
     *
     * @param locked the customers that are there, locked, with their versions
     */
    public void withdraw(Collection<Withdrawal> withdrawals, Map<UUID, Long> locked) {
        var told = withdrawals.stream().map(Withdrawal::told).toList();
        var concerned = told.stream().map(Told::customer).collect(Collectors.toSet());
        ledger.recordOnce(told, only(locked, concerned));
    }

    private static Map<UUID, Long> only(Map<UUID, Long> versions, Set<UUID> customers) {
        return versions.entrySet().stream()
                .filter(entry -> customers.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Page<ConsentView> page(UUID customer, ListQuery query) {
        customers.get(customer);
        return keyset.page(
                ConsentEntry.class, query.among(OF_CUSTOMER, Map.of("customer", customer)), ConsentEntry::view);
    }

    /**
     * Somebody unsubscribed.
     *
     * @param message by the link of which message
     */
    public record Withdrawal(UUID customer, String channel, String purpose, Instant at, UUID message) {

        private Told told() {
            var subject = new ConsentSubject(ConsentChannel.valueOf(channel.toUpperCase(Locale.ROOT)), purpose);
            var statement = new Statement(
                    ConsentState.WITHDRAWN, at, "marketing", null, null, "unsubscribed by message " + message);
            return new Told(customer, subject, statement, false);
        }
    }

    /** A consent, and the version of the customer that it belongs to. */
    public record VersionedConsent(ConsentView consent, long version) {}

    /**
     * A row of many.
     *
     * @param id the customer's id; null when it is found by the external id
     */
    public record ConsentOrder(UUID id, ExternalId externalId, ConsentSubject subject, Statement statement) {

        private UUID customer(Map<ExternalId, UUID> byExternalId) {
            return id != null ? id : byExternalId.get(externalId);
        }
    }
}
