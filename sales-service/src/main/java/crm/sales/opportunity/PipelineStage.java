package crm.sales.opportunity;

import java.math.BigDecimal;

/**
 * A stage of a pipeline; it never changes, a pipeline gets other ones.
 *
 * @param key what opportunities call it
 * @param probability how likely an opportunity in it is to be won, from 0 to 1
 */
public record PipelineStage(String key, String name, BigDecimal probability, StageOutcome outcome) {

    boolean isOpen() {
        return outcome == StageOutcome.OPEN;
    }
}
