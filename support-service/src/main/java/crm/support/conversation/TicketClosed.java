package crm.support.conversation;

import crm.platform.problem.Refusal;

/** Nothing more is said in a ticket that is closed. */
public final class TicketClosed extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "ticket-closed";

    TicketClosed(String ticket) {
        super(Kind.CONFLICT, CODE, "Ticket " + ticket + " is closed: open another one");
    }
}
