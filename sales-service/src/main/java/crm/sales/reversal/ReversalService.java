package crm.sales.reversal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.events.DomainEvent;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.NotFound;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.journal.Journal;
import crm.sales.journal.JournalEntry;
import crm.sales.order.OrderIsOver;
import crm.sales.order.OrderOriginsChanged;
import crm.sales.order.OrderReader;
import crm.sales.order.OrderService;
import crm.sales.order.WantedUnits;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIdRegister;
import crm.sales.upsert.ExternalIds;
import crm.sales.upsert.Portions;
import crm.sales.upsert.RowOutcome;
import crm.sales.upsert.UpsertMode;
import crm.sales.upsert.UpsertRow;
import crm.sales.upsert.Upserts;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** What can be done with reversals. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class ReversalService {

    private final ReversalRepository repository;
    private final Upserts<Reversal, ReversalContent, ReversalReferences> upserts;
    private final OrderService orders;
    private final Journal journal;
    private final Session session;
    private final Keyset keyset;
    private final Clock clock;

    ReversalService(
            ReversalRepository repository,
            ReversalUpserts kind,
            OrderService orders,
            ExternalIdRegister register,
            Journal journal,
            Session session,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.upserts = new Upserts<>(kind, register, journal, session);
        this.orders = orders;
        this.journal = journal;
        this.session = session;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Takes back a sale, or part of one. */
    public ReversalView create(JsonNode body) {
        return ReversalView.of(upserts.create(body));
    }

    /**
     * Cancels everything of an order that was not taken back yet.
     *
     * @param ifMatch the versions of the order to cancel; without effect when absent
     * @throws OrderIsOver when nothing is left of the order, or it was delivered
     */
    public ReversalView cancelOrder(UUID orderId, IfMatch ifMatch, CancelOrder request) {
        var order = orders.lock(Set.of(orderId)).get(orderId);
        if (order == null) {
            throw new NotFound(ReversalUpserts.ORDER, orderId);
        }
        ifMatch.check(ReversalUpserts.ORDER, orderId, order.version());
        var left = order.left();
        if (left.isEmpty()) {
            throw OrderIsOver.takenBack();
        }
        if (request != null) {
            checkTime(request);
        }
        return ReversalView.of(upserts.create(cancellation(orderId, left, request)));
    }

    /** Reads a reversal. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public ReversalView get(UUID id) {
        return ReversalView.of(repository.require(id));
    }

    /** Reads the reversal that has an id in another system. */
    public ReversalView getByExternalId(String system, String id) {
        return ReversalView.of(repository.require(upserts.holder(ExternalId.ofPath(system, id))));
    }

    /** Reads a page of reversals. */
    public Page<ReversalView> list(ListQuery query) {
        return keyset.page(Reversal.class, query, ReversalView::of);
    }

    /** Changes a reversal by a JSON merge patch. When nothing changes, nothing is written. */
    public ReversalView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        return ReversalView.of(upserts.patch(id, ifMatch, patch));
    }

    /**
     * Writes the reversal that has an id in another system.
     *
     * @param ifMatch the versions to change; without effect when absent
     */
    public Written<ReversalView> upsertByExternalId(
            String system, String id, JsonNode body, UpsertMode mode, IfMatch ifMatch) {
        var written = upserts.put(ExternalId.ofPath(system, id), body, mode, ifMatch);
        return new Written<>(written.effect(), ReversalView.of(written.thing()));
    }

    /** Writes many reversals; one that is refused leaves no trace. An outcome per row, in their order. */
    public List<RowOutcome<ReversalView>> upsertAll(List<UpsertRow> rows) {
        return upserts.apply(rows).stream()
                .map(outcome -> outcome.map(ReversalView::of))
                .toList();
    }

    /**
     * Customers became known, by their ids in other systems: reversals that wait for one of them wait no longer. What the
     * transaction has read before is detached.
     */
    public void customersKnown(Map<ExternalId, UUID> customers) {
        changeAll(repository.findIdsWaitingFor(customers.keySet()), reversal -> {
            var key = reversal.content().customer().key();
            var isWaiting = reversal.content().customerId() == null && key != null && customers.containsKey(key);
            return isWaiting
                    ? reversal.content().with(new CustomerReference(customers.get(key), key))
                    : reversal.content();
        });
    }

    /** Customers were removed: nothing here says any longer who they were. What the transaction has read before is detached. */
    public void forget(Collection<UUID> customers) {
        changeAll(
                repository.findIdsOf(customers),
                reversal -> reversal.isOf(customers) ? reversal.content().forgotten() : reversal.content());
    }

    /** A reversal of an order belongs to whoever ordered, and is counted where the order is. */
    void follow(@Observes OrderOriginsChanged event) {
        change(repository.findOfOrders(event.orders().keySet()), reversal -> reversal.content()
                .of(event.orders().get(reversal.content().orderId())));
    }

    /** What to tell of the next reversals, in the order of their ids, to those who were not there. */
    public List<DomainEvent> restated(UUID after, UUID upTo, int limit) {
        return repository.findNext(after, upTo, limit).stream()
                .<DomainEvent>map(Reversal::restated)
                .toList();
    }

    private void changeAll(List<UUID> reversals, Function<Reversal, ReversalContent> next) {
        Portions.each(reversals, portion -> {
            change(repository.findForChange(portion).values(), next);
            session.clear();
        });
    }

    private void change(Collection<Reversal> reversals, Function<Reversal, ReversalContent> next) {
        var told = reversals.stream()
                .flatMap(reversal -> reversal.change(next.apply(reversal), clock.instant()).stream())
                .map(event -> JournalEntry.changed(event, event.changedFields()))
                .toList();
        session.flush();
        journal.tell(told);
    }

    /** A reversal calls it by another name. */
    private void checkTime(CancelOrder request) {
        var findings = new Findings();
        OrderReader.time(request.cancelledAt(), clock.instant(), "/cancelledAt", findings);
        findings.throwIfAny();
    }

    private static ObjectNode cancellation(UUID orderId, List<WantedUnits> left, CancelOrder request) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("kind", ReversalKind.CANCELLATION.wireName());
        body.putObject(ReversalUpserts.ORDER).put("id", orderId.toString());
        var lines = body.putArray("lines");
        left.forEach(units ->
                lines.addObject().put("orderPosition", units.orderPosition()).put("quantity", units.units()));
        if (request != null) {
            say(request, body);
        }
        return body;
    }

    private static void say(CancelOrder request, ObjectNode body) {
        body.put("number", request.number());
        body.put("reason", request.reason());
        if (request.cancelledAt() != null) {
            body.put("reversedAt", request.cancelledAt().toString());
        }
        if (request.externalIds() != null) {
            var ids = body.putObject(ExternalIds.MEMBER);
            request.externalIds().forEach(ids::put);
        }
    }
}
