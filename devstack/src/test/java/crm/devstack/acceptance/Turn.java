package crm.devstack.acceptance;

import org.junit.jupiter.api.Order;

/**
 * When a test has its turn on the system that all share, where that decides how long it takes and all others after it. Most
 * leave a few customers with what belongs to them, and come first, in any order.
 */
public final class Turn {
    /** Has everything told again, some of them dozens of times: when there is something of each kind, and not much. */
    public static final int TELLS_ALL = Order.DEFAULT + 1;

    /** Leaves thousands of something. */
    public static final int LEAVES_CROWDS = Order.DEFAULT + 2;

    /** Starts the whole system anew, which is cold then. */
    public static final int RESTARTS_ALL = Order.DEFAULT + 3;

    private Turn() {}
}
