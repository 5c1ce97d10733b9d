package crm.support.sla;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.NotFound;
import crm.support.calendar.CalendarService;
import crm.support.calendar.CalendarVersion;
import crm.support.calendar.NoWorkingTime;
import crm.support.queue.QueueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with policies. */
@ApplicationScoped
@Transactional
public class SlaService {

    private final SlaRepository repository;
    private final CalendarService calendars;
    private final QueueService queues;
    private final Keyset keyset;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    SlaService(
            SlaRepository repository,
            CalendarService calendars,
            QueueService queues,
            Keyset keyset,
            MergePatch mergePatch,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.queues = queues;
        this.keyset = keyset;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a policy; tickets that are there already keep theirs. */
    public SlaView create(SlaInput input) {
        var policy = new SlaPolicy(Ids.next(), checked(input), clock.instant());
        repository.persist(policy);
        keep(policy);
        var fields = List.of("name", "position", "active", "calendarId");
        audit.record("create", SlaRepository.RESOURCE, policy.id(), policy.version(), fields);
        return SlaView.of(policy);
    }

    /** Reads a policy as it is. */
    public SlaView get(UUID id) {
        return SlaView.of(repository.require(id));
    }

    /** Reads a page of policies. */
    public Page<SlaView> list(ListQuery query) {
        return keyset.page(SlaPolicy.class, query, SlaView::of);
    }

    /** Reads a policy as it was at a version. */
    public SlaVersionView version(UUID id, long version) {
        return SlaVersionView.of(repository.requireRevision(id, version));
    }

    /** Changes a policy by a JSON merge patch. Tickets keep the version that they are measured by. */
    public SlaView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var policy = repository.requireForChange(id);
        ifMatch.check(SlaRepository.RESOURCE, id, policy.version());
        var next = checked(mergePatch.apply(patch, policy.definition().input(), SlaInput.class));
        var changed = policy.change(next, clock.instant());
        if (!changed.isEmpty()) {
            repository.flush();
            keep(policy);
            audit.record("update", SlaRepository.RESOURCE, id, policy.version(), changed);
        }
        return SlaView.of(policy);
    }

    /** Which policy would hold for a ticket, and why not another. */
    public SlaMatch match(SlaQuestion ticket) {
        return SlaMatch.of(ticket, repository.active());
    }

    /** What is promised to a ticket: the first policy that fits, as it is now. */
    public Optional<ServicePromise> promise(SlaQuestion ticket) {
        return repository.active().stream()
                .filter(policy -> policy.definition().unmet(ticket).isEmpty())
                .findFirst()
                .map(policy -> promise(
                        policy.id(),
                        policy.version(),
                        policy.definition(),
                        calendars.current(policy.definition().calendarId())));
    }

    /** What was promised: a policy and a calendar as they were. */
    public ServicePromise promise(UUID policy, long policyVersion, UUID calendar, long calendarVersion) {
        var definition = repository.requireRevision(policy, policyVersion).definition();
        return promise(policy, policyVersion, definition, calendars.at(calendar, calendarVersion));
    }

    private static ServicePromise promise(
            UUID policy, long version, SlaDefinition definition, CalendarVersion calendar) {
        return new ServicePromise(policy, version, calendar, definition.firstResponse(), definition.resolution());
    }

    private SlaDefinition checked(SlaInput input) {
        var definition = SlaDefinition.of(input);
        checkKeepable(definition);
        for (int i = 0; i < definition.queues().size(); i++) {
            queues.check(definition.queues().get(i), "/queues/" + i);
        }
        return definition;
    }

    private void checkKeepable(SlaDefinition definition) {
        try {
            var time = calendars.current(definition.calendarId()).time();
            time.plus(clock.instant(), definition.longest());
        } catch (NotFound unknown) {
            throw InvalidInput.at("/calendarId", "unknown-calendar", "is not the id of a business calendar");
        } catch (NoWorkingTime never) {
            throw InvalidInput.at(
                    definition.resolution() == null ? "/firstResponseMinutes" : "/resolutionMinutes",
                    NoWorkingTime.CODE,
                    "is more working time than the calendar has in the next twenty years");
        }
    }

    private void keep(SlaPolicy policy) {
        repository.keep(
                new SlaRevision(Ids.next(), policy.id(), policy.version(), policy.definition(), policy.updatedAt()));
    }
}
