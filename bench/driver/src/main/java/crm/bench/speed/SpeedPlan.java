package crm.bench.speed;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param rounds in each of which every target is driven once
 * @param duration of one run
 * @param latencies whether searches and long lists are measured too
 */
public record SpeedPlan(
        List<Long> customers,
        int rounds,
        Duration duration,
        List<Integer> concurrency,
        List<Operation> operations,
        List<Target> targets,
        boolean latencies) {
    /** How long each target is driven before it counts. */
    static final Duration WARM_UP = Duration.ofSeconds(5);
}
