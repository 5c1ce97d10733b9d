package crm.customer.profile;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A customer's id in another system.
 *
 * @param system short name of the system, in lower case
 * @param id what that system calls the customer; case matters
 */
public record ExternalId(String system, String id) implements Comparable<ExternalId> {

    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Comparator<ExternalId> ORDER =
            Comparator.comparing(ExternalId::system).thenComparing(ExternalId::id);

    @Override
    public int compareTo(ExternalId other) {
        return ORDER.compare(this, other);
    }

    /** Reads the ids of a body, by system. */
    static Map<String, String> read(Map<String, String> typed, String pointer, Findings findings) {
        var ids = new TreeMap<String, String>();
        if (typed == null) {
            return ids;
        }
        if (typed.size() > Limits.EXTERNAL_IDS) {
            findings.add(pointer, "wrong-length", "must name at most " + Limits.EXTERNAL_IDS + " systems");
            return ids;
        }
        typed.forEach((system, id) -> {
            if (id != null) {
                read(system, id, pointer, findings, ids);
            }
        });
        return ids;
    }

    /** An id of a path. */
    static ExternalId ofPath(String system, String id) {
        var findings = new Findings();
        checkSystem(system, "/path/system", findings);
        var text = CleanText.require(id, Limits.EXTERNAL_ID, "/path/id", findings);
        findings.throwIfAny();
        return new ExternalId(system, text);
    }

    /** This id in its normal form, refused at a pointer when it is none. */
    ExternalId checked(String pointer) {
        var findings = new Findings();
        checkSystem(system, pointer, findings);
        var text = CleanText.require(id, Limits.EXTERNAL_ID, pointer, findings);
        findings.throwIfAny();
        return new ExternalId(system, text);
    }

    static boolean isSystem(String name) {
        return name.length() <= Limits.SYSTEM && SYSTEM.matcher(name).matches();
    }

    private static void read(String system, String id, String pointer, Findings findings, Map<String, String> ids) {
        var at = pointer + "/" + Pointers.escape(system);
        checkSystem(system, at, findings);
        ids.put(system, CleanText.require(id, Limits.EXTERNAL_ID, at, findings));
    }

    private static void checkSystem(String system, String at, Findings findings) {
        if (!isSystem(system)) {
            findings.add(
                    at,
                    "system-invalid",
                    "must be a system's name: lower-case letters, digits, dots, hyphens and" + " underscores, at most "
                            + Limits.SYSTEM);
        }
    }
}
