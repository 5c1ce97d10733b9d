package crm.bench.speed;

import java.util.List;

/** What is measured once for each number of customers, with one request after another. */
public record SideResults(List<SearchLatency> searches, List<PageWalk> walks) {}
