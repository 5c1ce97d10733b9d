package crm.tables.xlsx;

import java.util.List;
import java.util.Set;

/**
 * A row with at least one cell that is not empty.
 *
 * @param number the sheet's number of the row, from 1
 * @param cells texts from column A on; empty where there is none. Numbers are written out without an exponent, dates and
 *     times as ISO 8601, truth values as {@code true} and {@code false}, formulas as their last result
 * @param faulty the columns, from 0, whose formula has no result, such as {@code #DIV/0!}
 */
public record SheetRow(long number, List<String> cells, Set<Integer> faulty) {}
