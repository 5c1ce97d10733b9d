package crm.platform.job;

import crm.platform.identity.Actor;
import java.util.UUID;

/**
 * A job that a worker has for itself.
 *
 * @param worker proves that it still has it
 * @param total null until the rows are counted
 * @param attempts how often it was taken up since the last step that was completed, this time included
 * @param traceParent the trace of the order, as W3C text; null if there was none
 */
record ClaimedJob(
        UUID id,
        String kind,
        UUID worker,
        String parameters,
        boolean validateOnly,
        Long total,
        int attempts,
        Actor creator,
        String traceParent) {}
