package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.patch.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Makes profiles: of what was written whole, and of what was changed. */
@ApplicationScoped
public class Profiles {

    private static final CustomerInput NOTHING = new CustomerInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private final MergePatch mergePatch;
    private final Clock clock;

    Profiles(MergePatch mergePatch, Clock clock) {
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** @throws crm.platform.problem.InvalidInput with everything that is wrong */
    Profile of(CustomerInput input) {
        return ProfileReader.profile(input, null, LocalDate.now(clock));
    }

    /**
     * Reads a row before it is written.
     *
     * @param isNew whether its customer is likely to be a new one, whose profile can be read already
     * @throws crm.platform.problem.InvalidInput when the row cannot say which customer it is about
     */
    public PreparedRow prepared(UpsertRow row, boolean isNew) {
        var prepared = PreparedRow.of(row);
        if (isNew) {
            prepared.readAsNew(this);
        }
        return prepared;
    }

    /**
     * What a profile becomes by a patch.
     *
     * @param held null for a new customer
     * @throws crm.platform.problem.InvalidInput with what is wrong
     */
    Profile patched(Profile held, JsonNode patch) {
        var current = held == null ? NOTHING : CustomerInput.of(held);
        var next = mergePatch.apply(patch, current, CustomerInput.class);
        return ProfileReader.profile(next, held, LocalDate.now(clock));
    }
}
