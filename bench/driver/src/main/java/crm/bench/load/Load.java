package crm.bench.load;

import java.time.Duration;

/**
 * How hard a target is driven.
 *
 * @param concurrency requests on their way at once
 */
public record Load(int concurrency, Duration duration) {}
