package crm.sales.upsert;

import java.util.List;
import java.util.function.Consumer;

/** Many things a few at a time: of those that one customer has, there may be more than fit into memory. */
public final class Portions {

    private static final int SIZE = 200;

    private Portions() {}

    /** Does something with each portion, in the order of the things. */
    public static <T> void each(List<T> things, Consumer<List<T>> work) {
        for (var from = 0; from < things.size(); from += SIZE) {
            work.accept(things.subList(from, Math.min(from + SIZE, things.size())));
        }
    }
}
