package crm.sales.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.patch.MergePatch;
import crm.sales.customerref.CustomerNames;
import crm.sales.customerref.CustomerRefs;
import crm.sales.journal.JournalEntry;
import crm.sales.upsert.Draft;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIds;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.Upserted;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How orders are written. */
@ApplicationScoped
class OrderUpserts implements Upserted<SalesOrder, OrderContent, OrderReferences> {

    static final String RESOURCE = "order";
    private static final String NUMBER_PREFIX = "S";

    private final OrderRepository repository;
    private final CustomerRefs customers;
    private final OrderNumbers numbers;
    private final MergePatch mergePatch;
    private final Event<OrderOriginsChanged> originsChanged;
    private final Clock clock;

    OrderUpserts(
            OrderRepository repository,
            CustomerRefs customers,
            OrderNumbers numbers,
            MergePatch mergePatch,
            Event<OrderOriginsChanged> originsChanged,
            Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.numbers = numbers;
        this.mergePatch = mergePatch;
        this.originsChanged = originsChanged;
        this.clock = clock;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public OrderReferences prepare(List<ObjectNode> bodies, Collection<UUID> held) {
        return new OrderReferences(customers.lock(CustomerNames.in(bodies)), numbers.next(NUMBER_PREFIX, bodies));
    }

    @Override
    public Map<UUID, SalesOrder> findForChange(Collection<UUID> ids) {
        return repository.findForChange(ids);
    }

    @Override
    public Set<ExternalId> idsHeld(SalesOrder order) {
        return idsSaid(order.content());
    }

    @Override
    public Set<ExternalId> idsSaid(OrderContent content) {
        return ExternalIds.of(content.externalIds());
    }

    @Override
    public OrderContent read(SalesOrder held, ObjectNode body, OrderReferences prepared) {
        var isRenamed = body.path(CustomerNames.MEMBER).isObject();
        var current = held == null ? OrderInput.NOTHING : OrderInput.of(held.content(), !isRenamed);
        return OrderReader.read(mergePatch.apply(body, current, OrderInput.class), held, prepared, clock.instant());
    }

    @Override
    public Written<SalesOrder> write(
            Draft<SalesOrder, OrderContent> draft, OrderReferences prepared, List<JournalEntry> told) {
        if (draft.held() == null) {
            var order = SalesOrder.place(draft.id(), draft.content(), clock.instant());
            repository.persist(order);
            told.add(JournalEntry.created(order.placed(), OrderFacts.filled(order)));
            return new Written<>(UpsertEffect.CREATED, order);
        }
        var order = draft.held();
        var before = order.content();
        var event = order.change(draft.content(), clock.instant());
        event.ifPresent(changed -> told.add(JournalEntry.changed(changed, changed.changedFields())));
        if (!before.isOfSameOrigin(order.content())) {
            prepared.moved().put(order.id(), order.content());
        }
        return new Written<>(event.isPresent() ? UpsertEffect.UPDATED : UpsertEffect.UNCHANGED, order);
    }

    @Override
    public void finish(OrderReferences prepared, List<JournalEntry> told) {
        if (!prepared.moved().isEmpty()) {
            originsChanged.fire(new OrderOriginsChanged(Map.copyOf(prepared.moved())));
            prepared.moved().clear();
        }
    }
}
