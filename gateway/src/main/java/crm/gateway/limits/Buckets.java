package crm.gateway.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One bucket for each key; bounded: the key that was not seen for longest is forgotten, which refills its bucket. */
final class Buckets {
    private final String policy;
    private final long quota;
    private final Duration window;
    private final Map<String, Bucket> byKey;

    Buckets(String policy, long quota, Duration window, int remembered) {
        this.policy = policy;
        this.quota = quota;
        this.window = window;
        this.byKey = new LeastRecentlyUsed(remembered);
    }

    Allowance take(String key) {
        return Allowance.of(bucket(key).tryConsumeAndReturnRemaining(1), policy, quota, window);
    }

    private Bucket bucket(String key) {
        synchronized (byKey) {
            return byKey.computeIfAbsent(key, absent -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                    .build());
        }
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        private final int remembered;

        LeastRecentlyUsed(int remembered) {
            super(64, 0.75f, true);
            this.remembered = remembered;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > remembered;
        }
    }
}
