package crm.support.ticket;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.Map;
import java.util.TreeMap;

/** The member {@code externalIds} of a ticket: what other systems call it, by system. */
final class TicketIds {

    /** The longest id, in characters. */
    static final int LONGEST = 200;

    private static final String POINTER = "/externalIds";
    /** A hostile name is not repeated in full in the answer. */
    private static final int LONGEST_SHOWN = 80;

    private TicketIds() {}

    /**
     * Reads the ids of a body, each in its normal form.
     *
     * @throws crm.platform.problem.InvalidInput when there are some that cannot be ids
     */
    static Map<String, String> read(Map<String, String> typed) {
        var ids = new TreeMap<String, String>();
        if (typed != null) {
            var findings = new Findings();
            typed.forEach((system, id) -> {
                checkSystem(system, findings);
                ids.put(system, CleanText.require(id, LONGEST, pointer(system), findings));
            });
            findings.throwIfAny();
        }
        return ids;
    }

    private static void checkSystem(String system, Findings findings) {
        if (!system.matches(ExternalReference.SYSTEM)) {
            findings.add(
                    pointer(system),
                    "system-invalid",
                    "must be a system's name: lower-case letters, digits, dots, hyphens and underscores, at most 64");
        }
    }

    private static String pointer(String system) {
        var shown = system.length() > LONGEST_SHOWN ? system.substring(0, LONGEST_SHOWN) + "…" : system;
        return POINTER + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
