package crm.customer.contactpoint;

import crm.platform.text.Findings;
import java.util.Collection;
import java.util.Map;

/**
 * What the service holds of a list, as normal form to what was typed. A front end that read a list sends it back with
 * {@code entered} in it, and with the normal form where the typed one was: neither is an intention to change anything.
 */
record Echo(Map<String, String> enteredByNormalForm) {

    /** What to keep as typed: what was typed before, when the normal form came back. */
    String entered(String typed) {
        return enteredByNormalForm.getOrDefault(typed, typed);
    }

    /** Refuses an {@code entered} that the service never gave out: it is the service's to set. */
    void refuseInvented(String entered, String pointer, Findings findings) {
        Collection<String> known = enteredByNormalForm.values();
        if (entered != null && !known.contains(entered)) {
            findings.add(pointer + "/entered", "read-only", "is set by the service: leave it out");
        }
    }
}
