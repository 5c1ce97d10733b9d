package crm.support.calendar;

import java.util.UUID;

/** A calendar at one version, to compute in. */
public record CalendarVersion(UUID id, long version, WorkingTime time) {}
