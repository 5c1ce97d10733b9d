package crm.sales.reversal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.patch.MergePatch;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerNames;
import crm.sales.customerref.CustomerRefs;
import crm.sales.journal.JournalEntry;
import crm.sales.line.Line;
import crm.sales.order.OrderNumbers;
import crm.sales.order.OrderService;
import crm.sales.order.WantedUnits;
import crm.sales.upsert.Draft;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIds;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.Upserted;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How reversals are written. Their orders are locked first, then the reversals: whoever writes the reversals of an order
 * comes one after the other, and together they never take back more than was ordered.
 */
@ApplicationScoped
class ReversalUpserts implements Upserted<Reversal, ReversalContent, ReversalReferences> {

    static final String RESOURCE = "reversal";
    static final String ORDER = "order";
    private static final String NUMBER_PREFIX = "R";

    private final ReversalRepository repository;
    private final CustomerRefs customers;
    private final OrderService orders;
    private final OrderNumbers numbers;
    private final MergePatch mergePatch;
    private final Clock clock;

    ReversalUpserts(
            ReversalRepository repository,
            CustomerRefs customers,
            OrderService orders,
            OrderNumbers numbers,
            MergePatch mergePatch,
            Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.orders = orders;
        this.numbers = numbers;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public ReversalReferences prepare(List<ObjectNode> bodies, Collection<UUID> held) {
        var known = customers.lock(CustomerNames.in(bodies));
        var keys = new TreeSet<ExternalId>();
        var ids = new HashSet<>(repository.findOrdersOf(held));
        bodies.forEach(body -> addOrder(body, keys, ids));
        var byKey = orders.holders(keys);
        ids.addAll(byKey.values());
        return new ReversalReferences(known, orders.lock(ids), byKey, numbers.next(NUMBER_PREFIX, bodies));
    }

    @Override
    public Map<UUID, Reversal> findForChange(Collection<UUID> ids) {
        return repository.findForChange(ids);
    }

    @Override
    public Set<ExternalId> idsHeld(Reversal reversal) {
        return idsSaid(reversal.content());
    }

    @Override
    public Set<ExternalId> idsSaid(ReversalContent content) {
        return ExternalIds.of(content.externalIds());
    }

    @Override
    public ReversalContent read(Reversal held, ObjectNode body, ReversalReferences prepared) {
        var isRenamed = body.path(CustomerNames.MEMBER).isObject();
        var isOrdered = body.path(ORDER).isObject();
        var current = held == null ? ReversalInput.NOTHING : ReversalInput.of(held.content(), !isRenamed, !isOrdered);
        return ReversalReader.read(
                mergePatch.apply(body, current, ReversalInput.class), held, prepared, clock.instant());
    }

    @Override
    public Written<Reversal> write(
            Draft<Reversal, ReversalContent> draft, ReversalReferences prepared, List<JournalEntry> told) {
        var content = settled(draft, prepared);
        if (draft.held() == null) {
            var reversal = Reversal.enter(draft.id(), content, clock.instant());
            repository.persist(reversal);
            told.add(JournalEntry.created(reversal.entered(), ReversalFacts.filled(content)));
            return new Written<>(UpsertEffect.CREATED, reversal);
        }
        var event = draft.held().change(content, clock.instant());
        event.ifPresent(changed -> told.add(JournalEntry.changed(changed, changed.changedFields())));
        return new Written<>(event.isPresent() ? UpsertEffect.UPDATED : UpsertEffect.UNCHANGED, draft.held());
    }

    /** The orders that were touched are told of once, however many reversals touched them. */
    @Override
    public void finish(ReversalReferences prepared, List<JournalEntry> told) {
        prepared.touched().values().forEach(order -> {
            var event = order.settled(clock.instant());
            told.add(JournalEntry.changed(event, event.changedFields()));
        });
        prepared.touched().clear();
    }

    /** Another reversal of the same order may have been written since this one was read: its shares are computed anew. */
    private static ReversalContent settled(Draft<Reversal, ReversalContent> draft, ReversalReferences prepared) {
        var content = draft.content();
        var order = content.orderId() == null ? null : prepared.orders().get(content.orderId());
        var held = draft.held() == null ? null : draft.held().content();
        var isOfOrder =
                held != null && content.orderId() != null && content.orderId().equals(held.orderId());
        var own = isOfOrder ? held.lines() : List.<Line>of();
        if (order == null || content.lines().equals(own)) {
            return content;
        }
        var shares = order.shares(own, wanted(content.lines()), content.isCancellation());
        order.settle(own, shares, content.isCancellation());
        prepared.touched().put(order.id(), order);
        return content.with(shares);
    }

    private static List<WantedUnits> wanted(List<Line> lines) {
        var wanted = new ArrayList<WantedUnits>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            wanted.add(new WantedUnits(line.position(), line.quantity(), line.orderPosition(), "/lines/" + i));
        }
        return wanted;
    }

    private static void addOrder(ObjectNode body, Set<ExternalId> keys, Set<UUID> ids) {
        var foreign = body.path(ORDER).path("externalId");
        if (foreign.isObject()) {
            var key = ExternalId.read(
                    foreign.path("system").textValue(), foreign.path("id").textValue(), "", new Findings());
            if (key != null) {
                keys.add(key);
            }
        }
        try {
            if (body.path(ORDER).path("id").isTextual()) {
                ids.add(UUID.fromString(body.path(ORDER).path("id").textValue()));
            }
        } catch (IllegalArgumentException notAnId) {
            // said when the body is read whole
        }
    }
}
