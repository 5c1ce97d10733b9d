package crm.tables;

import java.util.List;
import java.util.Set;

/**
 * A row of cells.
 *
 * @param line where it begins in the file, or its number in the sheet; from 1
 * @param faulty the places, from 0, of cells that have an error instead of a value
 */
record TableRow(long line, List<String> cells, Set<Integer> faulty) {

    int width() {
        return cells.size();
    }

    int length() {
        var length = 0;
        for (var cell : cells) {
            length += cell.length();
        }
        return length;
    }
}
