package crm.marketing.tracking;

import crm.platform.problem.Refusal;

/** A link that we never made, or whose message is gone. */
public final class LinkUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    LinkUnknown() {
        super(Kind.NOT_FOUND, "link-not-found", "There is nothing behind this link");
    }
}
