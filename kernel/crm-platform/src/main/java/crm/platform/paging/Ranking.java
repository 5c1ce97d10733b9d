package crm.platform.paging;

import crm.platform.paging.ListQuery.Restriction;
import java.util.List;
import java.util.Optional;

/**
 * An order by how well rows fit, in few ranks. Between two pages a rank may become empty or be so no more; the others keep
 * their numbers, by which a page goes on where the one before ended.
 *
 * @param ranks conditions of which no row meets two, the best first; empty where no row can be
 * @param any what the rows of all ranks have in common, and no other row
 */
public record Ranking(List<Optional<Restriction>> ranks, Restriction any) {}
