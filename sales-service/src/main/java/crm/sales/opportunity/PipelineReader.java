package crm.sales.opportunity;

import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.sales.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Makes a pipeline's definition of what somebody wrote. */
final class PipelineReader {

    static final String KEY = "^[a-z0-9][a-z0-9-]{0,62}$";
    static final int NAME = 100;
    static final int FEWEST = 3;
    static final int MOST = 50;

    private static final int PROBABILITY_DECIMALS = 4;
    private static final String STAGES = "/stages";

    private final Findings findings;

    PipelineReader(Findings findings) {
        this.findings = findings;
    }

    /** What a pipeline or a stage is called by others; null when that is refused. */
    String key(String typed, String pointer) {
        if (typed == null) {
            findings.add(pointer, "required", "is required");
        } else if (!typed.matches(KEY)) {
            findings.add(pointer, "wrong-format", "must be lower-case letters, digits and hyphens, at most 63");
        }
        return typed;
    }

    PipelineDefinition definition(PipelineChange input) {
        var name = CleanText.require(input.name(), NAME, "/name", findings);
        return new PipelineDefinition(name, stages(input.stages()));
    }

    private List<PipelineStage> stages(List<PipelineStageInput> inputs) {
        var stages = new ArrayList<PipelineStage>();
        if (inputs == null || inputs.isEmpty()) {
            findings.add(STAGES, "required", "is required");
        } else if (inputs.size() > MOST) {
            findings.add(STAGES, "wrong-length", "must have at most " + MOST + " stages");
        } else {
            inputs.forEach(input -> stages.add(stage(input, STAGES + "/" + stages.size())));
            refuseRepetitions(stages);
            refuseLacks(stages);
        }
        return stages;
    }

    private PipelineStage stage(PipelineStageInput input, String at) {
        if (input == null) {
            findings.add(at, "required", "is required");
            return new PipelineStage(null, null, null, StageOutcome.OPEN);
        }
        var outcome = input.outcome() == null ? StageOutcome.OPEN : input.outcome();
        return new PipelineStage(
                key(input.key(), at + "/key"),
                CleanText.require(input.name(), NAME, at + "/name", findings),
                probability(input.probability(), outcome, at + "/probability"),
                outcome);
    }

    private BigDecimal probability(BigDecimal typed, StageOutcome outcome, String pointer) {
        if (outcome != StageOutcome.OPEN) {
            return settled(typed, outcome == StageOutcome.WON ? BigDecimal.ONE : BigDecimal.ZERO, pointer);
        }
        if (typed == null) {
            findings.add(pointer, "required", "is required");
        }
        var probability = Decimals.read(typed, 0, PROBABILITY_DECIMALS, pointer, findings);
        if (probability != null && probability.compareTo(BigDecimal.ONE) > 0) {
            findings.add(pointer, "out-of-range", "must be from 0 to 1");
        }
        return probability;
    }

    /** At its end, an opportunity leaves nothing open. */
    private BigDecimal settled(BigDecimal typed, BigDecimal end, String pointer) {
        if (typed != null && typed.compareTo(end) != 0) {
            findings.add(pointer, "contradiction", "must be " + end + " at this end");
        }
        return end;
    }

    private void refuseRepetitions(List<PipelineStage> stages) {
        var keys = new HashSet<String>();
        var ends = new HashSet<StageOutcome>();
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (stage.key() != null && !keys.add(stage.key())) {
                findings.add(STAGES + "/" + i + "/key", "repeated", "is the key of another stage");
            }
            if (!stage.isOpen() && !ends.add(stage.outcome())) {
                findings.add(STAGES + "/" + i + "/outcome", "repeated", "is the outcome of another stage");
            }
        }
    }

    private void refuseLacks(List<PipelineStage> stages) {
        for (var outcome : StageOutcome.values()) {
            if (stages.stream().noneMatch(stage -> stage.outcome() == outcome)) {
                findings.add(STAGES, "required", "must have a stage with the outcome " + outcome.wireName());
            }
        }
    }
}
