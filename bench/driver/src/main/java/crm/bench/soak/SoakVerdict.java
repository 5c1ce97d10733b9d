package crm.bench.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the last sample is as good as the one that it is measured by.
 *
 * @param samples one a minute
 * @param clients connections of the load: so much may a pool have grown since
 * @param sharedKib what PostgreSQL took at its start to share among its processes. It is used bit by bit, so it is no growth
 */
record SoakVerdict(List<Sample> samples, int clients, long sharedKib) {
    static final double GROWTH = 1.15;
    static final int REFERENCE = 3;

    /** That of the third minute. */
    Sample reference() {
        return samples.get(Math.min(REFERENCE, samples.size()) - 1);
    }

    Sample end() {
        return samples.get(samples.size() - 1);
    }

    /** Memory at the end in relation to that of the third minute, what is shared aside. */
    double growth(String part) {
        return (double) end().of(part).memoryKib()
                / Math.max(1, reference().of(part).memoryKib());
    }

    /** What is wrong, in a sentence each. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var part : end().parts()) {
            if (!part.healthy() || part.pid() != reference().of(part.part()).pid()) {
                faults.add(part.part() + " is not well, or not the process that it was");
            }
            if (growth(part.part()) > GROWTH) {
                faults.add("%s weighs %.2f times what it did".formatted(part.part(), growth(part.part())));
            }
            if (part.sharedKib() > sharedKib) {
                faults.add("%s shares %d KiB among its processes".formatted(part.part(), part.sharedKib()));
            }
            if (part.sockets() > reference().of(part.part()).sockets() + clients) {
                faults.add("%s has %d connections more"
                        .formatted(
                                part.part(),
                                part.sockets() - reference().of(part.part()).sockets()));
            }
        }
        end().databaseConnections().forEach((role, count) -> {
            if (count > reference().connectionsOf(role) + clients) {
                faults.add("%s has %d connections to PostgreSQL".formatted(role, count));
            }
        });
        end().errors().forEach((error, count) -> faults.add(count + " times: " + error));
        return faults;
    }
}
