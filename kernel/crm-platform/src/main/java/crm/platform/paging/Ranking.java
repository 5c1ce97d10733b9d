package crm.platform.paging;

import crm.platform.paging.ListQuery.Restriction;
import java.util.List;

/**
 * An order by how well rows fit, in few ranks.
 *
 * @param ranks conditions of which no row meets two, the best first
 * @param any what the rows of all ranks have in common, and no other row
 */
public record Ranking(List<Restriction> ranks, Restriction any) {}
