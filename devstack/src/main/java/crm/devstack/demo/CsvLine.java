package crm.devstack.demo;

import java.util.ArrayList;
import java.util.List;

/** A line of CSV (RFC 4180) whose cells have no line ends. */
record CsvLine(String text) {

    /** The cells, without the quotes around them. */
    List<String> cells() {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.length(); i++) {
            var next = text.charAt(i);
            if (next == '"' && isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(next);
                i++;
            } else if (next == '"') {
                isQuoted = !isQuoted;
            } else if (next == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
