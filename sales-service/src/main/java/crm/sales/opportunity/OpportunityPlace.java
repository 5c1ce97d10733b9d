package crm.sales.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where an opportunity is in its pipeline; it never changes, an opportunity gets another one.
 *
 * @param stage key of the stage
 * @param status what the stage means for the sale
 * @param probability how likely it is to be won, from 0 to 1
 * @param stageSince since when it is in the stage
 */
@Embeddable
public record OpportunityPlace(
        String stage, @Enumerated(EnumType.STRING) StageOutcome status, BigDecimal probability, Instant stageSince) {

    static OpportunityPlace in(PipelineStage stage, BigDecimal probability, Instant since) {
        return new OpportunityPlace(stage.key(), stage.outcome(), probability, since);
    }

    /** The place after a move at a time: who stays in the stage has been there since before. */
    OpportunityPlace moved(PipelineStage next, BigDecimal nextProbability, Instant now) {
        return in(next, nextProbability, next.key().equals(stage) ? stageSince : notBefore(now));
    }

    boolean isOpen() {
        return status == StageOutcome.OPEN;
    }

    boolean isIn(PipelineStage other, BigDecimal otherProbability) {
        return other.key().equals(stage) && otherProbability.equals(probability);
    }

    /** The stage as it was entered: when the opportunity is won or lost, its pipeline may no longer have it. */
    PipelineStage asEntered() {
        return new PipelineStage(stage, stage, probability, status);
    }

    /** The clock of whoever opened or closed it may be ahead of ours: no stage ends before it began. */
    Instant notBefore(Instant time) {
        return time.isBefore(stageSince) ? stageSince : time;
    }
}
