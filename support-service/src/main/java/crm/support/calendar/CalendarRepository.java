package crm.support.calendar;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The calendars, and what they said before. */
@ApplicationScoped
public class CalendarRepository implements PanacheRepositoryBase<BusinessCalendar, UUID> {

    static final String RESOURCE = "business-calendar";

    /** @throws NotFound when there is no such calendar */
    BusinessCalendar require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** As {@link #require}; whoever wants to change it too waits. */
    BusinessCalendar requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    void keep(CalendarRevision revision) {
        getEntityManager().persist(revision);
    }

    /** @throws NotFound when the calendar never had this version */
    CalendarRevision requireRevision(UUID calendar, long version) {
        return getEntityManager()
                .createQuery(
                        "from CalendarRevision r where r.calendarId = :calendar and r.version = :version",
                        CalendarRevision.class)
                .setParameter("calendar", calendar)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(RESOURCE, calendar + " of version " + version));
    }
}
