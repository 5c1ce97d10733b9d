package crm.bench.speed;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param rounds in each of which every target is driven once
 * @param duration of one run
 * @param warmUp how long a portion of {@link WarmUp} is, before an operation's figures count
 * @param latencies whether searches and long lists are measured too
 * @param listening whether the services that hear the customer service's events take them while it is measured
 */
public record SpeedPlan(
        List<Long> customers,
        int rounds,
        Duration duration,
        Duration warmUp,
        List<Integer> concurrency,
        List<Operation> operations,
        List<Target> targets,
        boolean latencies,
        boolean listening) {}
