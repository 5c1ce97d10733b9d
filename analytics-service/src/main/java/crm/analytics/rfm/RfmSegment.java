package crm.analytics.rfm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Groups of customers by recency and frequency score: each pair of scores belongs to one. The grid is the usual one of ten
 * segments.
 */
enum RfmSegment {
    CHAMPIONS(5, 5, 4, 5),
    LOYAL(3, 4, 4, 5),
    POTENTIAL_LOYALISTS(4, 5, 2, 3),
    NEW(5, 5, 1, 1),
    PROMISING(4, 4, 1, 1),
    NEED_ATTENTION(3, 3, 3, 3),
    ABOUT_TO_SLEEP(3, 3, 1, 2),
    CANNOT_LOSE(1, 2, 5, 5),
    AT_RISK(1, 2, 3, 4),
    HIBERNATING(1, 2, 1, 2);

    private final int leastRecency;
    private final int mostRecency;
    private final int leastFrequency;
    private final int mostFrequency;

    RfmSegment(int leastRecency, int mostRecency, int leastFrequency, int mostFrequency) {
        this.leastRecency = leastRecency;
        this.mostRecency = mostRecency;
        this.leastFrequency = leastFrequency;
        this.mostFrequency = mostFrequency;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What belongs to it, for people. */
    String rule() {
        return "R " + range(leastRecency, mostRecency) + ", F " + range(leastFrequency, mostFrequency);
    }

    boolean has(int recency, int frequency) {
        return recency >= leastRecency
                && recency <= mostRecency
                && frequency >= leastFrequency
                && frequency <= mostFrequency;
    }

    /** @throws IllegalArgumentException if a score is not from 1 to 5 */
    static RfmSegment of(int recency, int frequency) {
        return Arrays.stream(values())
                .filter(segment -> segment.has(recency, frequency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score: " + recency + ", " + frequency));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(RfmSegment::id).toList();
    }

    /** Null if there is none. */
    static RfmSegment named(String id) {
        return Arrays.stream(values())
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** In SQL: the segment's id by the columns r and f. */
    static String ofScores() {
        return Arrays.stream(values())
                .map(segment -> "when " + segment.condition() + " then '" + segment.id() + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    private String condition() {
        return "r between " + leastRecency + " and " + mostRecency + " and f between " + leastFrequency + " and "
                + mostFrequency;
    }

    private static String range(int least, int most) {
        return least == most ? Integer.toString(least) : least + "–" + most;
    }
}
