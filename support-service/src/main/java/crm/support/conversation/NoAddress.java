package crm.support.conversation;

import crm.platform.problem.Refusal;

/** Nobody knows where to write to the customer of a ticket. */
public final class NoAddress extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "no-address";

    NoAddress(String ticket) {
        super(Kind.UNPROCESSABLE, CODE, "There is no e-mail address to write to the customer of ticket " + ticket);
    }
}
