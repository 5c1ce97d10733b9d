package crm.sales.order;

import crm.platform.problem.Refusal;

/** What was asked for is no longer possible: the order was cancelled, or it was delivered. */
public final class OrderIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    private OrderIsOver(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    /** The order was cancelled as a whole. */
    public static OrderIsOver cancelled() {
        return new OrderIsOver("order-cancelled", "The order was cancelled");
    }

    /** What was delivered is not cancelled, it comes back. */
    public static OrderIsOver delivered() {
        return new OrderIsOver("order-delivered", "The order was delivered: what comes back is a return");
    }

    /** All of the order was taken back before. */
    public static OrderIsOver takenBack() {
        return new OrderIsOver("nothing-left", "All of the order was taken back already");
    }
}
