package crm.bench.constant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** JSON strings of a given size, each made once. */
final class ConstantText {
    private static final int QUOTES = 2;

    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /**
     * @param bytes the whole length in bytes, quotes included; 2 at least
     */
    String ofSize(int bytes) {
        return texts.computeIfAbsent(bytes, size -> '"' + "x".repeat(size - QUOTES) + '"');
    }
}
