package crm.analytics.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A grid of coloured cells.
 *
 * @param xTitle what the columns are
 * @param yTitle what the rows are
 * @param valueTitle what the cells count, and in which unit
 * @param rows the uppermost first
 * @param cells those that have a value
 */
public record GridFigure(
        Caption caption,
        String xTitle,
        String yTitle,
        String valueTitle,
        List<String> columns,
        List<String> rows,
        List<Cell> cells)
        implements Figure {

    public GridFigure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    /** A value at a place; rows and columns count from 0. */
    public record Cell(int row, int column, BigDecimal value) {}

    @Override
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    @Override
    public List<String> axes() {
        return List.of("Horizontal: " + xTitle, "Vertical: " + yTitle, "Colour: " + valueTitle);
    }

    /** The greatest value, from which the colours are taken; 1 if there is none above zero. */
    BigDecimal most() {
        var most = cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0 ? BigDecimal.ONE : most;
    }

    /** This figure with so many rows and columns at most: those behind are left out, and the caption says so. */
    GridFigure atMost(int mostRows, int mostColumns) {
        if (rows.size() <= mostRows && columns.size() <= mostColumns) {
            return this;
        }
        var shownRows = Math.min(rows.size(), mostRows);
        var shownColumns = Math.min(columns.size(), mostColumns);
        return new GridFigure(
                caption.with("The first " + shownRows + " of " + rows.size() + " rows, the first " + shownColumns
                        + " of " + columns.size() + " columns"),
                xTitle,
                yTitle,
                valueTitle,
                columns.subList(0, shownColumns),
                rows.subList(0, shownRows),
                cells.stream()
                        .filter(cell -> cell.row() < shownRows && cell.column() < shownColumns)
                        .toList());
    }
}
