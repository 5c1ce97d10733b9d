package crm.customer.segment;

import crm.customer.text.CleanText;
import crm.customer.text.Findings;
import crm.platform.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a segment is; everything in it has been checked.
 *
 * @param description null for none
 * @param filter of a live segment; null for a static one
 * @param currency ISO 4217 code of the amounts in the filter; null for none
 */
record SegmentDefinition(String name, String description, SegmentKind kind, String filter, String currency) {

    /** @throws InvalidInput with what is wrong */
    static SegmentDefinition of(SegmentInput input) {
        var findings = new Findings();
        var name = CleanText.require(input.name(), SegmentInput.NAME, "/name", findings);
        var description = CleanText.read(input.description(), SegmentInput.DESCRIPTION, "/description", findings);
        var kind = input.kind() == null ? SegmentKind.LIVE : input.kind();
        var filter = input.filter() == null || input.filter().isBlank() ? null : input.filter();
        if (kind == SegmentKind.LIVE && filter == null) {
            findings.add("/filter", "required", "is required for a live segment");
        }
        if (kind == SegmentKind.STATIC && filter != null) {
            findings.add("/filter", "wrong-value", "goes with a live segment only");
        }
        findings.throwIfAny();
        if (filter != null) {
            SegmentFilter.parse(filter, input.currency());
        }
        return new SegmentDefinition(name, description, kind, filter, filter == null ? null : input.currency());
    }

    /** As it would have to be written to stay as it is. */
    SegmentInput input() {
        return new SegmentInput(name, description, kind, filter, currency);
    }

    /** Names of the fields that somebody filled in. */
    List<String> filled() {
        return changedSince(new SegmentDefinition(null, null, null, null, null));
    }

    /** Names of the fields in which this differs from another. */
    List<String> changedSince(SegmentDefinition before) {
        var changed = new ArrayList<String>();
        note("name", name, before.name, changed);
        note("description", description, before.description, changed);
        note("kind", kind, before.kind, changed);
        note("filter", filter, before.filter, changed);
        note("currency", currency, before.currency, changed);
        return changed;
    }

    private static void note(String field, Object value, Object before, List<String> changed) {
        if (!Objects.equals(value, before)) {
            changed.add(field);
        }
    }

    /** Whether it selects the same customers. */
    boolean selectsLike(SegmentDefinition other) {
        return Objects.equals(filter, other.filter) && Objects.equals(currency, other.currency);
    }
}
