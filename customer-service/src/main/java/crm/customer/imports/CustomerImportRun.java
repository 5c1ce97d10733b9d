package crm.customer.imports;

import crm.customer.profile.CustomerService;
import crm.customer.profile.Profiles;
import crm.customer.profile.RowOutcome;
import crm.customer.profile.UpsertOutcome.Effect;
import crm.platform.job.JobCounts;
import crm.platform.job.JobRun;
import crm.platform.job.StepResult;
import crm.tables.FileRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** An import under way: reads some rows, writes them, and says what became of each. */
final class CustomerImportRun implements JobRun {

    /** Enough to make a transaction pay, few enough to be done in a blink. */
    private static final int ROWS = 250;

    private final CustomerService customers;
    private final PortionsAhead file;
    private boolean areNew;

    /** @param areNew whether the rows are likely to make new customers, until the first of them tell */
    CustomerImportRun(CustomerService customers, Profiles profiles, FileRows<ImportRow> file, boolean areNew) {
        this.customers = customers;
        this.file = new PortionsAhead(file, profiles, ROWS);
        this.areNew = areNew;
    }

    @Override
    public StepResult step() {
        var portion = file.next(areNew);
        var errors = new ArrayList<>(portion.errors());
        var outcomes = customers.upsertAll(portion.prepared());
        for (var i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).refusal() != null) {
                errors.addAll(portion.rows().get(i).errors(outcomes.get(i).refusal()));
            }
        }
        var counts = counts(outcomes, portion.rejected());
        areNew = counts.created() > outcomes.size() / 2;
        return new StepResult(counts, errors, portion.isLast());
    }

    @Override
    public void close() {
        file.close();
    }

    private static JobCounts counts(List<RowOutcome> outcomes, long flawed) {
        var effects = new EnumMap<Effect, Long>(Effect.class);
        var rejected = flawed;
        for (var outcome : outcomes) {
            if (outcome.refusal() == null) {
                effects.merge(outcome.outcome().effect(), 1L, Long::sum);
            } else {
                rejected++;
            }
        }
        return new JobCounts(
                effects.getOrDefault(Effect.CREATED, 0L),
                effects.getOrDefault(Effect.UPDATED, 0L),
                effects.getOrDefault(Effect.UNCHANGED, 0L),
                rejected);
    }
}
