package crm.platform.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A column of a CSV file: a field of the rows, or a part of one such as {@code addresses[0].city}.
 *
 * @param name in the header
 * @param index of the element; -1 for none
 * @param member of the element or object; null for none
 */
record CsvColumn(String name, String field, int index, String member) {
    private static final Pattern TEXT =
            Pattern.compile("(?<field>\\w{1,64})(?:\\[(?<index>\\d{1,2})])?(?:\\.(?<member>[^\\[\\]]{1,64}))?");

    static CsvColumn whole(String field) {
        return new CsvColumn(field, field, -1, null);
    }

    /** @return null if the text is no name of a column */
    static CsvColumn parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        var index = matcher.group("index");
        return new CsvColumn(
                text, matcher.group("field"), index == null ? -1 : Integer.parseInt(index), matcher.group("member"));
    }

    boolean isOfElement() {
        return index >= 0;
    }

    /** What stands in this column of a row; empty for what is absent. */
    String cell(ObjectNode row) {
        var value = row.path(field);
        var element = isOfElement() ? value.path(index) : value;
        return CellText.of(member == null ? element : element.path(member));
    }
}
