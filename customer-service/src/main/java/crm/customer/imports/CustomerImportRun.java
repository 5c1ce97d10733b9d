package crm.customer.imports;

import crm.customer.profile.CustomerService;
import crm.customer.profile.RowOutcome;
import crm.customer.profile.UpsertOutcome.Effect;
import crm.platform.job.JobCounts;
import crm.platform.job.JobRun;
import crm.platform.job.RowError;
import crm.platform.job.StepResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** An import under way: reads some rows, writes them, and says what became of each. */
final class CustomerImportRun implements JobRun {

    /** Enough to make a transaction pay, few enough to be done in a blink. */
    private static final int ROWS = 500;

    private final CustomerService customers;
    private final FileRows file;

    CustomerImportRun(CustomerService customers, FileRows file) {
        this.customers = customers;
        this.file = file;
    }

    @Override
    public StepResult step() {
        var errors = new ArrayList<RowError>();
        var sound = new ArrayList<ImportRow>();
        for (var row : file.read(ROWS)) {
            row.flaw().ifPresentOrElse(errors::add, () -> sound.add(row));
        }
        var flawed = errors.size();
        var outcomes =
                customers.upsertAll(sound.stream().map(ImportRow::toUpsert).toList());
        for (var i = 0; i < sound.size(); i++) {
            if (outcomes.get(i).refusal() != null) {
                errors.addAll(sound.get(i).errors(outcomes.get(i).refusal()));
            }
        }
        return new StepResult(counts(outcomes, flawed), errors, file.isAtEnd());
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
