package crm.analytics.rfm;

import crm.analytics.window.FactSelection;

/**
 * Which scored customers are asked for.
 *
 * @param segment only these; null for all
 * @param after where to go on; null for the first page
 */
record RfmQuestion(FactSelection facts, RfmSegment segment, RfmPlace after, int limit) {}
