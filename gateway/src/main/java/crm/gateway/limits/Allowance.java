package crm.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import java.time.Duration;

/**
 * What is left to a client after a request was counted.
 *
 * @param granted whether the request may go on.
 * @param policy name of the policy, {@code client} or {@code address}.
 * @param quota requests in a window.
 * @param window length of the window.
 * @param remaining requests that are left.
 * @param reset until the full quota is there again.
 * @param delay until the next request is granted; zero when this one was.
 */
public record Allowance(
        boolean granted, String policy, long quota, Duration window, long remaining, Duration reset, Duration delay) {
    static Allowance of(ConsumptionProbe probe, String policy, long quota, Duration window) {
        return new Allowance(
                probe.isConsumed(),
                policy,
                quota,
                window,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Writes the headers of draft-ietf-httpapi-ratelimit-headers. */
    public void writeTo(MultiMap headers) {
        headers.set("RateLimit-Policy", '"' + policy + "\";q=" + quota + ";w=" + window.toSeconds());
        headers.set("RateLimit", '"' + policy + "\";r=" + remaining + ";t=" + seconds(reset));
    }

    private static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
