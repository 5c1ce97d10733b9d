package crm.sales.order;

import crm.sales.line.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What reversals took back of an order's lines, by position. */
final class TakenBackLines {

    private final TreeMap<Integer, TakenBack> byPosition = new TreeMap<>();

    TakenBackLines(List<TakenBack> stored) {
        stored.forEach(taken -> byPosition.put(taken.position(), taken));
    }

    TakenBack at(int position) {
        return byPosition.getOrDefault(position, TakenBack.nothing(position));
    }

    Collection<Integer> positions() {
        return byPosition.keySet();
    }

    boolean isEmpty() {
        return byPosition.isEmpty();
    }

    void add(Collection<Line> shares, boolean isCancellation) {
        shares.forEach(share -> put(at(share.orderPosition()).plus(share, isCancellation)));
    }

    void remove(Collection<Line> shares, boolean isCancellation) {
        shares.forEach(share -> put(at(share.orderPosition()).minus(share, isCancellation)));
    }

    /** Whether nothing is left of the lines. */
    boolean coversAll(List<Line> lines) {
        return lines.stream().allMatch(line -> isAll(line, at(line.position()).quantity()));
    }

    /** Whether the lines were cancelled, each of them whole. */
    boolean cancelsAll(List<Line> lines) {
        return lines.stream().allMatch(line -> isAll(line, at(line.position()).cancelled()));
    }

    List<TakenBack> toStore() {
        return new ArrayList<>(byPosition.values());
    }

    private void put(TakenBack taken) {
        if (taken.isNothing()) {
            byPosition.remove(taken.position());
        } else {
            byPosition.put(taken.position(), taken);
        }
    }

    private static boolean isAll(Line line, BigDecimal units) {
        return units.compareTo(line.quantity()) >= 0;
    }
}
