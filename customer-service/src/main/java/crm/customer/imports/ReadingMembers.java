package crm.customer.imports;

import crm.customer.text.Findings;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what a mapping says of how the file is written: nothing that has no meaning for its format is passed over. */
final class ReadingMembers {

    private static final String ROOT = "/mapping/";
    private static final Map<FileFormat, List<String>> WITHOUT_MEANING = Map.of(
            FileFormat.CSV, List.of("sheet"),
            FileFormat.XLSX, List.of("delimiter", "quote", "charset"),
            FileFormat.NDJSON, List.of("sheet", "delimiter", "quote", "dateFormat", "constants", "columns"));

    private ReadingMembers() {}

    static void check(MappingInput mapping, FileFormat format, Findings findings) {
        var members = members(mapping);
        for (var member : WITHOUT_MEANING.get(format)) {
            if (members.get(member) != null) {
                findings.add(ROOT + member, "not-applicable", "has no meaning in a file of " + format.wireName());
            }
        }
        checkCharacter("delimiter", mapping.delimiter(), findings);
        checkCharacter("quote", mapping.quote(), findings);
        if (mapping.quote() != null && mapping.quote().equals(mapping.delimiter())) {
            findings.add(ROOT + "quote", "wrong-format", "must not be the delimiter");
        }
        charset(mapping.charset(), ROOT + "charset", findings);
    }

    /** The charset of a name; null if there is no name, or with a finding none of the name. */
    static Charset charset(String name, String pointer, Findings findings) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            findings.add(
                    pointer,
                    "wrong-format",
                    "must be the name of an encoding, such as UTF-8, windows-1252 or Shift_JIS");
            return null;
        }
    }

    private static void checkCharacter(String member, String text, Findings findings) {
        var isOne =
                text == null || text.length() == 1 && !"\r\n".contains(text) && !Character.isSurrogate(text.charAt(0));
        if (!isOne || "delimiter".equals(member) && "\"".equals(text)) {
            findings.add(ROOT + member, "wrong-format", "must be one character, such as ; or a tabulator");
        }
    }

    private static Map<String, Object> members(MappingInput mapping) {
        var members = new LinkedHashMap<String, Object>();
        members.put("sheet", mapping.sheet());
        members.put("delimiter", mapping.delimiter());
        members.put("quote", mapping.quote());
        members.put("charset", mapping.charset());
        members.put("dateFormat", mapping.dateFormat());
        members.put("constants", mapping.constants());
        members.put("columns", mapping.columns());
        return members;
    }
}
