package crm.support.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What can be done with calendars. */
@ApplicationScoped
@Transactional
public class CalendarService {

    private static final List<String> ALL_FIELDS = List.of("name", "timeZone", "weeklyHours", "holidays");

    private final CalendarRepository repository;
    private final Keyset keyset;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository, Keyset keyset, MergePatch mergePatch, Audit audit, Clock clock) {
        this.repository = repository;
        this.keyset = keyset;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a calendar. */
    public CalendarView create(CalendarInput input) {
        var calendar = new BusinessCalendar(Ids.next(), CalendarDefinition.of(input), clock.instant());
        repository.persist(calendar);
        keep(calendar, calendar.version());
        audit.record("create", CalendarRepository.RESOURCE, calendar.id(), calendar.version(), ALL_FIELDS);
        return CalendarView.of(calendar);
    }

    /** Reads a calendar as it is. */
    public CalendarView get(UUID id) {
        return CalendarView.of(repository.require(id));
    }

    /** Reads a page of calendars. */
    public Page<CalendarView> list(ListQuery query) {
        return keyset.page(BusinessCalendar.class, query, CalendarView::of);
    }

    /** Reads a calendar as it was at a version. */
    public CalendarVersionView version(UUID id, long version) {
        return CalendarVersionView.of(repository.requireRevision(id, version));
    }

    /** Changes a calendar by a JSON merge patch. Tickets keep the version that they are measured by. */
    public CalendarView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var calendar = repository.requireForChange(id);
        ifMatch.check(CalendarRepository.RESOURCE, id, calendar.version());
        var next = mergePatch.apply(patch, calendar.definition().input(), CalendarInput.class);
        var changed = calendar.change(CalendarDefinition.of(next), clock.instant());
        if (!changed.isEmpty()) {
            repository.flush();
            keep(calendar, calendar.version());
            audit.record("update", CalendarRepository.RESOURCE, id, calendar.version(), changed);
        }
        return CalendarView.of(calendar);
    }

    /** When work that begins at a moment would be due. */
    public CalendarPreview preview(UUID id, CalendarPreviewRequest request) {
        var calendar = repository.require(id);
        var time = calendar.definition().workingTime();
        var dueTimes = request.minutes().stream()
                .map(minutes -> new CalendarPreview.DueTime(
                        minutes, time.plus(request.from(), Duration.ofMinutes(minutes))))
                .toList();
        return new CalendarPreview(calendar.version(), time.zone().getId(), request.from(), dueTimes);
    }

    /** The calendar to measure something new by. */
    public CalendarVersion current(UUID id) {
        var calendar = repository.require(id);
        return new CalendarVersion(id, calendar.version(), calendar.definition().workingTime());
    }

    /** The calendar that something was measured by. */
    public CalendarVersion at(UUID id, long version) {
        return new CalendarVersion(
                id, version, repository.requireRevision(id, version).definition().workingTime());
    }

    private void keep(BusinessCalendar calendar, long version) {
        repository.keep(new CalendarRevision(
                Ids.next(), calendar.id(), version, calendar.definition(), calendar.updatedAt()));
    }
}
