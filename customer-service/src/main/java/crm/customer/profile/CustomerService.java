package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.paging.RankedPages;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.NotFound;
import crm.platform.search.Search;
import crm.platform.search.SearchParameters;
import crm.platform.search.SearchText;
import crm.platform.search.WordBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be done with customers. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class CustomerService {

    /** What a customer is called in the audit and in problems. */
    public static final String RESOURCE = "customer";

    private final CustomerRepository repository;
    private final ExternalIdRegister register;
    private final CustomerUpserts upserts;
    private final RemovedCustomers removed;
    private final CustomerJournal journal;
    private final Profiles profiles;
    private final Keyset keyset;
    private final RankedPages ranked;
    private final Search search;
    private final WordBook words;
    private final Event<CustomerRemoving> removing;
    private final Clock clock;

    CustomerService(
            CustomerRepository repository,
            ExternalIdRegister register,
            CustomerUpserts upserts,
            RemovedCustomers removed,
            CustomerJournal journal,
            Profiles profiles,
            Keyset keyset,
            RankedPages ranked,
            Search search,
            WordBook words,
            Event<CustomerRemoving> removing,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.upserts = upserts;
        this.removed = removed;
        this.journal = journal;
        this.profiles = profiles;
        this.keyset = keyset;
        this.ranked = ranked;
        this.search = search;
        this.words = words;
        this.removing = removing;
        this.clock = clock;
    }

    /** Registers a customer. */
    public CustomerView create(CustomerInput input) {
        var customer = Customer.register(Ids.next(), FindableProfile.of(profiles.of(input)), clock.instant());
        claim(customer.id(), ExternalIdClaims.between(null, customer.profile()));
        words.add(customer.searchWords());
        repository.persist(customer);
        journal.tell(List.of(CustomerJournal.Entry.registered(customer)));
        return CustomerView.of(customer);
    }

    /** Reads a customer. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public CustomerView get(UUID id) {
        return CustomerView.of(repository.requireToShow(id));
    }

    /** Reads many customers at once; those that are not there are left out. */
    public Map<UUID, CustomerView> getAll(Collection<UUID> ids) {
        return repository.findAllToShow(ids).stream().collect(Collectors.toMap(Customer::id, CustomerView::of));
    }

    /** Reads the customer that has an id in another system. */
    @Transactional(TxType.SUPPORTS)
    public CustomerView getByExternalId(String system, String id) {
        var key = ExternalId.ofPath(system, id);
        return repository
                .findToShowByExternalId(key)
                .map(CustomerView::of)
                .orElseThrow(() -> new NotFound(CustomerJournal.RESOURCE, system + "/" + id));
    }

    /** Which customers have these ids in other systems; ids that nobody has are left out. */
    public Map<ExternalId, UUID> holders(Collection<ExternalId> ids) {
        return register.holders(ids);
    }

    /** Reads the page that a request asks for, of all customers or of those that fit what it looks for. */
    @Transactional(TxType.SUPPORTS)
    Page<CustomerView> page(SearchParameters parameters) {
        var query = parameters.query(CustomerFields.ALL);
        var text = parameters.search();
        return text.isEmpty() ? list(query) : search(query, text.get(), parameters.isRanked());
    }

    /** Reads a page of customers. One statement needs no transaction around it, nor do a page and its total, which are no one moment's either way. */
    @Transactional(TxType.SUPPORTS)
    public Page<CustomerView> list(ListQuery query) {
        return keyset.page(Customer.class, query, CustomerView::of);
    }

    /**
     * Reads a page of the customers in whose names, addresses, numbers or external ids there is what somebody looks for.
     *
     * @param bestFirst whether the order is how well they fit, rather than the query's
     */
    public Page<CustomerView> search(ListQuery query, SearchText text, boolean bestFirst) {
        var ranking = search.ranking(text, CustomerFields.SEARCH_WORDS);
        return bestFirst
                ? ranked.page(Customer.class, query, ranking, CustomerView::of)
                : list(query.among(ranking.any()));
    }

    /**
     * Changes a customer by a JSON merge patch: what is absent stays, null clears. When nothing changes, nothing is
     * written.
     */
    public CustomerView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var customer = repository.requireForChange(id);
        ifMatch.check(CustomerJournal.RESOURCE, id, customer.version());
        var before = customer.profile();
        var after = profiles.patched(before, patch);
        customer.change(after, clock.instant()).ifPresent(event -> {
            claim(id, ExternalIdClaims.between(before, after));
            words.add(customer.searchWords());
            journal.tell(List.of(CustomerJournal.Entry.changed(event)));
        });
        repository.flush();
        return CustomerView.of(customer);
    }

    /** Removes a customer and everything that is kept about it here, but for a note without personal details. */
    public void remove(UUID id, IfMatch ifMatch) {
        var customer = repository.requireForChange(id);
        ifMatch.check(CustomerJournal.RESOURCE, id, customer.version());
        var event = customer.removed(clock.instant());
        removed.note(event);
        journal.tell(List.of(CustomerJournal.Entry.removed(customer, event)));
        removing.fire(new CustomerRemoving(id));
        repository.delete(customer);
    }

    /**
     * Writes the customer that has an id in another system.
     *
     * @param ifMatch the versions to change; without effect when absent
     * @throws PresenceContradicted when the mode does not allow what would have to be done
     */
    public UpsertOutcome upsertByExternalId(
            String system, String id, JsonNode patch, UpsertMode mode, IfMatch ifMatch) {
        var key = ExternalId.ofPath(system, id);
        var holder = register.holders(List.of(key)).get(key);
        if (mode == UpsertMode.CREATE && holder != null || mode == UpsertMode.UPDATE && holder == null) {
            throw new PresenceContradicted(mode, key);
        }
        if (holder != null && ifMatch.isPresent()) {
            ifMatch.check(
                    CustomerJournal.RESOURCE,
                    holder,
                    repository.requireForChange(holder).version());
        }
        return upserts.apply(List.of(PreparedRow.of(new UpsertRow(key, patch, mode))))
                .get(0)
                .orThrow();
    }

    /**
     * Writes many customers in the caller's transaction, or in one of its own. A row that is refused leaves no trace and
     * does not disturb the others.
     *
     * @return an outcome per row, in their order
     */
    public List<RowOutcome> upsertAll(List<PreparedRow> rows) {
        return upserts.apply(rows);
    }

    private void claim(UUID customer, ExternalIdClaims claims) {
        register.release(claims.dropped());
        var wanted = new TreeMap<ExternalId, UUID>();
        claims.added().forEach(id -> wanted.put(id, customer));
        var lost = register.claim(wanted);
        register.holders(lost).entrySet().stream().findFirst().ifPresent(holder -> {
            throw new ExternalIdTaken(holder.getKey(), holder.getValue());
        });
    }
}
