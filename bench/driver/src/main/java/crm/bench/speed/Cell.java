package crm.bench.speed;

/**
 * A place in the report: what is measured under equal conditions for all targets.
 *
 * @param customers in the database
 * @param concurrency requests on their way at once
 */
public record Cell(long customers, Operation operation, int concurrency) {}
