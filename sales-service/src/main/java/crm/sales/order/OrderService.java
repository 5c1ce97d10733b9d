package crm.sales.order;

import com.fasterxml.jackson.databind.JsonNode;
import crm.events.DomainEvent;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.precondition.IfMatch;
import crm.sales.customerref.CustomerReference;
import crm.sales.journal.Journal;
import crm.sales.journal.JournalEntry;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIdRegister;
import crm.sales.upsert.Portions;
import crm.sales.upsert.RowOutcome;
import crm.sales.upsert.UpsertMode;
import crm.sales.upsert.UpsertRow;
import crm.sales.upsert.Upserts;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** What can be done with orders. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class OrderService {

    private final OrderRepository repository;
    private final Upserts<SalesOrder, OrderContent, OrderReferences> upserts;
    private final ExternalIdRegister register;
    private final Journal journal;
    private final Session session;
    private final Keyset keyset;
    private final Clock clock;

    OrderService(
            OrderRepository repository,
            OrderUpserts kind,
            ExternalIdRegister register,
            Journal journal,
            Session session,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.upserts = new Upserts<>(kind, register, journal, session);
        this.register = register;
        this.journal = journal;
        this.session = session;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Places an order. */
    public OrderView create(JsonNode body) {
        return OrderView.of(upserts.create(body));
    }

    /** Reads an order. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public OrderView get(UUID id) {
        return OrderView.of(repository.require(id));
    }

    /** Reads the order that has an id in another system. */
    public OrderView getByExternalId(String system, String id) {
        return OrderView.of(repository.require(upserts.holder(ExternalId.ofPath(system, id))));
    }

    /** Reads a page of orders. */
    public Page<OrderView> list(ListQuery query) {
        return keyset.page(SalesOrder.class, query, OrderView::of);
    }

    /** Changes an order by a JSON merge patch. When nothing changes, nothing is written. */
    public OrderView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        return OrderView.of(upserts.patch(id, ifMatch, patch));
    }

    /**
     * Writes the order that has an id in another system.
     *
     * @param ifMatch the versions to change; without effect when absent
     */
    public Written<OrderView> upsertByExternalId(
            String system, String id, JsonNode body, UpsertMode mode, IfMatch ifMatch) {
        var written = upserts.put(ExternalId.ofPath(system, id), body, mode, ifMatch);
        return new Written<>(written.effect(), OrderView.of(written.thing()));
    }

    /** Writes many orders; one that is refused leaves no trace. An outcome per row, in their order. */
    public List<RowOutcome<OrderView>> upsertAll(List<UpsertRow> rows) {
        return upserts.apply(rows).stream()
                .map(outcome -> outcome.map(OrderView::of))
                .toList();
    }

    /** Locks and reads those orders that are there, for whoever takes something of them back in the same transaction. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, SalesOrder> lock(Collection<UUID> ids) {
        return repository.findForChange(ids);
    }

    /** Which orders have ids in other systems. */
    public Map<ExternalId, UUID> holders(Collection<ExternalId> ids) {
        return register.holders(OrderUpserts.RESOURCE, ids);
    }

    /**
     * Customers became known, by their ids in other systems: orders that wait for one of them wait no longer. What the
     * transaction has read before is detached.
     */
    public void customersKnown(Map<ExternalId, UUID> customers) {
        change(repository.findIdsWaitingFor(customers.keySet()), order -> {
            var key = order.content().customer().key();
            var isWaiting = order.content().customerId() == null && key != null && customers.containsKey(key);
            return isWaiting ? order.content().with(new CustomerReference(customers.get(key), key)) : order.content();
        });
    }

    /** Customers were removed: nothing here says any longer who they were. What the transaction has read before is detached. */
    public void forget(Collection<UUID> customers) {
        change(
                repository.findIdsOf(customers),
                order -> order.isOf(customers) ? order.content().with(CustomerReference.NONE) : order.content());
    }

    /** What to tell of the next orders, in the order of their ids, to those who were not there. */
    public List<DomainEvent> restated(UUID after, UUID upTo, int limit) {
        return repository.findNext(after, upTo, limit).stream()
                .<DomainEvent>map(SalesOrder::restated)
                .toList();
    }

    /** @param next what an order is to say, which was not locked when it was found; the same if it stays as it is */
    private void change(List<UUID> orders, Function<SalesOrder, OrderContent> next) {
        Portions.each(orders, portion -> {
            var told = repository.findForChange(portion).values().stream()
                    .flatMap(order -> order.change(next.apply(order), clock.instant()).stream())
                    .map(event -> JournalEntry.changed(event, event.changedFields()))
                    .toList();
            session.flush();
            journal.tell(told);
            session.clear();
        });
    }
}
