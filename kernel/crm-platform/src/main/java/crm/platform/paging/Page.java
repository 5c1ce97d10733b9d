package crm.platform.paging;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next cursor of the following part; absent at the end
 * @param total how many there are in all parts; absent unless asked for
 */
public record Page<V>(List<V> items, String next, Total total) {

    /** The only part of a short list. */
    public static <V> Page<V> of(List<V> items) {
        return new Page<>(items, null, null);
    }
}
