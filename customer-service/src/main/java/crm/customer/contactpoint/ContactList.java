package crm.customer.contactpoint;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/** What the three lists have in common: bounded, each entry once, exactly one primary. */
final class ContactList {

    static final int SIZE = 20;
    static final int LABEL_LENGTH = 50;

    private ContactList() {}

    /**
     * Reads a list.
     *
     * @param normalise brings one entry at a pointer into its normal form, or returns null when it refuses it
     * @return the entries in their order, one of them primary; the same contact point said twice is collapsed into its
     *     first place, because it is no error to know it twice
     */
    static <C extends ContactPoint<C>> List<C> read(
            List<C> typed, String pointer, Findings findings, BiFunction<C, String, C> normalise) {
        if (typed == null || typed.isEmpty()) {
            return List.of();
        }
        if (typed.size() > SIZE) {
            findings.add(pointer, "wrong-length", "must have at most " + SIZE + " entries");
            return List.of();
        }
        refuseSecondPrimary(typed, pointer, findings);
        var distinct = new LinkedHashMap<Object, C>();
        for (int i = 0; i < typed.size(); i++) {
            var entry = entry(typed.get(i), pointer + "/" + i, findings, normalise);
            if (entry != null) {
                distinct.merge(entry.identity(), entry, ContactList::merge);
            }
        }
        return withPrimary(new ArrayList<>(distinct.values()));
    }

    private static <C extends ContactPoint<C>> C entry(
            C typed, String pointer, Findings findings, BiFunction<C, String, C> normalise) {
        if (typed == null) {
            findings.add(pointer, "required", "must not be null");
            return null;
        }
        var label = CleanText.read(typed.label(), LABEL_LENGTH, pointer + "/label", findings);
        var normal = normalise.apply(typed, pointer);
        return normal == null ? null : normal.as(label, typed.primary());
    }

    private static <C extends ContactPoint<C>> void refuseSecondPrimary(
            List<C> typed, String pointer, Findings findings) {
        boolean found = false;
        for (int i = 0; i < typed.size(); i++) {
            boolean primary = typed.get(i) != null && typed.get(i).primary();
            if (primary && found) {
                findings.add(
                        pointer + "/" + i + "/primary", "more-than-one-primary", "must not be a second primary entry");
            }
            found |= primary;
        }
    }

    private static <C extends ContactPoint<C>> C merge(C first, C again) {
        var label = first.label() == null ? again.label() : first.label();
        return first.as(label, first.primary() || again.primary());
    }

    private static <C extends ContactPoint<C>> List<C> withPrimary(List<C> entries) {
        if (!entries.isEmpty() && entries.stream().noneMatch(C::primary)) {
            entries.set(0, entries.get(0).as(entries.get(0).label(), true));
        }
        return List.copyOf(entries);
    }
}
