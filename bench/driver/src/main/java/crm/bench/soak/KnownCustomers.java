package crm.bench.soak;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Ids of the customers that were created last, to be read and changed. Thread-safe. */
final class KnownCustomers {
    private static final int SIZE = 10_000;

    private final AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(SIZE);
    private final AtomicInteger added = new AtomicInteger();

    void add(String id) {
        ids.set(Math.floorMod(added.getAndIncrement(), SIZE), id);
    }

    int size() {
        return Math.min(added.get(), SIZE);
    }

    /** One of them; there has to be one. */
    String any(Random random) {
        String id = null;
        while (id == null) {
            id = ids.get(random.nextInt(size()));
        }
        return id;
    }
}
