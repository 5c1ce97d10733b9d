package crm.sales.orderimport;

import java.util.Arrays;

/**
 * Many short texts in eight bytes each: a file has millions of invoices, and their numbers as texts would not fit into memory.
 * That two of ten million texts look alike by chance has a probability below one in 100,000.
 */
final class Fingerprints {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] values = new long[64];
    private int count;
    private boolean isSorted;

    void add(String text) {
        add(of(text));
    }

    /** Whether the text was added. */
    boolean contains(String text) {
        sort();
        return Arrays.binarySearch(values, 0, count, of(text)) >= 0;
    }

    /** Those that were added more than once. */
    Fingerprints repeated() {
        sort();
        var repeated = new Fingerprints();
        for (var i = 1; i < count; i++) {
            if (values[i] == values[i - 1]) {
                repeated.add(values[i]);
            }
        }
        return repeated;
    }

    private void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count + count / 2);
        }
        values[count++] = value;
        isSorted = false;
    }

    private void sort() {
        if (!isSorted) {
            Arrays.sort(values, 0, count);
            isSorted = true;
        }
    }

    /** FNV-1a over the characters, its bits mixed once more at the end as SplitMix64 does. */
    private static long of(String text) {
        var hash = OFFSET;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
