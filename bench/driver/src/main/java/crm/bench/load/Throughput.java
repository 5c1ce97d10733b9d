package crm.bench.load;

/**
 * What one run came to.
 *
 * @param perSecond requests or transactions in a second
 * @param p50 median latency in milliseconds; for pgbench, which tells no more, the mean
 * @param p99 in milliseconds; NaN for pgbench
 */
public record Throughput(double perSecond, double p50, double p99) {}
