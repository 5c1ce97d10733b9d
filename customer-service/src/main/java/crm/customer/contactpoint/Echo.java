package crm.customer.contactpoint;

import crm.platform.text.Findings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the service holds of a list, as normal form to what was typed. A front end that read a list sends it back with
 * {@code entered} in it, and with the normal form where the typed one was: neither is an intention to change anything.
 */
record Echo(Map<String, String> enteredByNormalForm) {

    /** Of an entry that was written without the service, nobody may know what was typed: it stays unknown. */
    static <C> Echo of(List<C> held, Function<C, String> normalForm, Function<C, String> entered) {
        var known = new HashMap<String, String>();
        held.forEach(entry -> known.put(normalForm.apply(entry), entered.apply(entry)));
        return new Echo(known);
    }

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
