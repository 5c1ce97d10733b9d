package crm.tables;

import crm.platform.text.Findings;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what a mapping says of how the file is written: nothing that has no meaning for its format is passed over. */
public final class ReadingMembers {

    private static final String ROOT = "/mapping/";
    private static final Map<FileFormat, List<String>> WITHOUT_MEANING = Map.of(
            FileFormat.CSV, List.of("sheet"),
            FileFormat.XLSX, List.of("delimiter", "quote", "charset"),
            FileFormat.NDJSON, List.of("sheet", "delimiter", "quote"));

    private ReadingMembers() {}

    /** Notes everything that is wrong, at its place below {@code /mapping}. */
    public static void check(ReadingOptions mapping, FileFormat format, Findings findings) {
        var members = members(mapping);
        for (var member : WITHOUT_MEANING.get(format)) {
            if (members.get(member) != null) {
                refuse(member, format, findings);
            }
        }
        checkCharacter("delimiter", mapping.delimiter(), findings);
        checkCharacter("quote", mapping.quote(), findings);
        if (mapping.quote() != null && mapping.quote().equals(mapping.delimiter())) {
            findings.add(ROOT + "quote", "wrong-format", "must not be the delimiter");
        }
        charset(mapping.charset(), ROOT + "charset", findings);
    }

    /** Notes that a member of the mapping has no meaning in files of a format. */
    public static void refuse(String member, FileFormat format, Findings findings) {
        findings.add(ROOT + member, "not-applicable", "has no meaning in a file of " + format.wireName());
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
        var isOne = text == null || text.length() == 1 && CsvTable.canBeControl(text.charAt(0));
        if (!isOne || "delimiter".equals(member) && "\"".equals(text)) {
            findings.add(ROOT + member, "wrong-format", "must be one character, such as ; or a tabulator");
        }
    }

    private static Map<String, String> members(ReadingOptions mapping) {
        var members = new LinkedHashMap<String, String>();
        members.put("sheet", mapping.sheet());
        members.put("delimiter", mapping.delimiter());
        members.put("quote", mapping.quote());
        members.put("charset", mapping.charset());
        return members;
    }
}
