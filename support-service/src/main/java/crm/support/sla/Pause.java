package crm.support.sla;

import java.time.Instant;

/** Time in which nobody waits for us; {@code from} is in, {@code to} is out. */
public record Pause(Instant from, Instant to) {}
