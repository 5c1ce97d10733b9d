package crm.customer.segment;

import com.fasterxml.jackson.databind.JsonNode;
import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerView;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.outbox.Outbox;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What can be done with segments. */
@ApplicationScoped
@Transactional
public class SegmentService {

    private static final int SHOWN = 20;
    private static final String IS_MEMBER =
            "exists (select 1 from SegmentMember m where m.segmentId = :segment and m.customerId = c.id)";

    private final SegmentRepository repository;
    private final Membership membership;
    private final MemberTable members;
    private final Selection selection;
    private final Explainer explainer;
    private final CustomerService customers;
    private final MergePatch mergePatch;
    private final Keyset keyset;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<SegmentCreated> created;
    private final Clock clock;

    SegmentService(
            SegmentRepository repository,
            Membership membership,
            MemberTable members,
            Selection selection,
            Explainer explainer,
            CustomerService customers,
            MergePatch mergePatch,
            Keyset keyset,
            Outbox outbox,
            Audit audit,
            Event<SegmentCreated> created,
            Clock clock) {
        this.repository = repository;
        this.membership = membership;
        this.members = members;
        this.selection = selection;
        this.explainer = explainer;
        this.customers = customers;
        this.mergePatch = mergePatch;
        this.keyset = keyset;
        this.outbox = outbox;
        this.audit = audit;
        this.created = created;
        this.clock = clock;
    }

    /** Makes a segment, with its members. */
    public SegmentView create(SegmentInput input) {
        var definition = SegmentDefinition.of(input);
        var now = clock.instant();
        var segment = Segment.of(Ids.next(), definition, now);
        var change = membership.begin(segment, now);
        change.changed();
        audit.record("create", SegmentRepository.RESOURCE, segment.id(), segment.version(), definition.filled());
        repository.persistAndFlush(segment);
        if (segment.isLive()) {
            membership.refresh(change);
            created.fire(new SegmentCreated(segment.id()));
        }
        change.end();
        return segment.view();
    }

    /** Reads a segment. */
    public SegmentView get(UUID id) {
        return repository.require(id).view();
    }

    /** Reads a page of segments. */
    public Page<SegmentView> list(ListQuery query) {
        return keyset.page(Segment.class, query, Segment::view);
    }

    /** Changes what a segment is, and its members with it; when nothing changes, nothing is written. */
    public SegmentView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var segment = repository.requireForChange(id);
        ifMatch.check(SegmentRepository.RESOURCE, id, segment.version());
        var before = segment.definition();
        var after = SegmentDefinition.of(mergePatch.apply(patch, before.input(), SegmentInput.class));
        if (after.kind() != before.kind()) {
            throw InvalidInput.at("/kind", "read-only", "stays as it is");
        }
        if (!after.equals(before)) {
            var now = clock.instant();
            segment.take(after, now);
            var change = membership.begin(segment, now);
            change.changed();
            audit.record("update", SegmentRepository.RESOURCE, id, segment.version(), after.changedSince(before));
            if (segment.isLive() && !after.selectsLike(before)) {
                membership.refresh(change);
            }
            change.end();
        }
        return segment.view();
    }

    /** Removes a segment; its members stay customers. */
    public void remove(UUID id, IfMatch ifMatch) {
        var segment = repository.requireForChange(id);
        ifMatch.check(SegmentRepository.RESOURCE, id, segment.version());
        var event = segment.removed(clock.instant());
        outbox.publish(event);
        audit.record(
                "delete",
                SegmentRepository.RESOURCE,
                id,
                event.version(),
                segment.definition().filled());
        repository.delete(segment);
    }

    /** What a filter selects now. */
    public SegmentPreview preview(String filter, String currency) {
        var condition = SegmentFilter.parse(filter, currency).at(clock.instant());
        return new SegmentPreview(selection.count(condition), selection.some(condition, SHOWN));
    }

    /** Reads a page of the members, listed as customers are. */
    public Page<SegmentMemberView> members(UUID id, ListQuery query) {
        repository.require(id);
        var page = customers.list(query.among(IS_MEMBER, Map.of("segment", id)));
        var since =
                members.since(id, page.items().stream().map(CustomerView::id).toList());
        var items = page.items().stream()
                .filter(customer -> since.containsKey(customer.id()))
                .map(customer -> SegmentMemberView.of(customer.id(), since.get(customer.id())))
                .toList();
        return new Page<>(items, page.next(), page.total());
    }

    /**
     * Takes customers in and out of a static segment.
     *
     * @param wanted whether each is a member from now on
     * @return those of the customers that are there
     */
    public Set<UUID> setMembers(UUID id, Map<UUID, Boolean> wanted) {
        var segment = repository.requireForChange(id);
        if (segment.isLive()) {
            throw new MembersDecidedByFilter(id);
        }
        var present = customers.getAll(wanted.keySet()).keySet();
        var in = present.stream().filter(wanted::get).toList();
        var out = present.stream().filter(customer -> !wanted.get(customer)).toList();
        var before = segment.version();
        membership.change(segment, in, out, clock.instant());
        if (segment.version() > before) {
            audit.record("update", SegmentRepository.RESOURCE, id, segment.version(), List.of("members"));
        }
        return present;
    }

    /** What the filter says of a customer now, part by part. */
    public SegmentExplanation explain(UUID id, UUID customer) {
        var segment = repository.require(id);
        customers.get(customer);
        var isMember = !members.since(id, List.of(customer)).isEmpty();
        var filter = segment.isLive() ? explainer.explain(segment.filter(), customer, clock.instant()) : null;
        return new SegmentExplanation(customer, isMember, filter);
    }
}
