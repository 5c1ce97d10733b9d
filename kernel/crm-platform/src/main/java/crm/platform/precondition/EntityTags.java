package crm.platform.precondition;

import crm.platform.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The value of an If-Match or If-None-Match header: {@code *} or a list of entity tags (RFC 9110, 8.8.3). */
record EntityTags(boolean any, List<Tag> tags) {

    record Tag(boolean weak, String opaque) {}

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*(,[ \\t]*)+|[ \\t]*$");
    private static final int MAX_LENGTH = 4_000;

    static EntityTags parse(String header, String value) {
        var text = value.strip();
        if (text.equals("*")) {
            return new EntityTags(true, List.of());
        }
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw malformed(header);
        }
        return new EntityTags(false, list(header, text));
    }

    private static List<Tag> list(String header, String text) {
        var found = new ArrayList<Tag>();
        var tag = TAG.matcher(text);
        var separator = SEPARATOR.matcher(text);
        var position = 0;
        while (position < text.length()) {
            if (!tag.region(position, text.length()).lookingAt()
                    || !separator.region(tag.end(), text.length()).lookingAt()) {
                throw malformed(header);
            }
            found.add(new Tag(tag.group(1) != null, tag.group(2)));
            position = separator.end();
        }
        return found;
    }

    /** Weak tags never match strongly. */
    boolean matchStrongly(long version) {
        var opaque = Long.toString(version);
        return any || tags.stream().anyMatch(tag -> !tag.weak() && tag.opaque().equals(opaque));
    }

    boolean matchWeakly(String opaque) {
        return any || tags.stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }

    private static InvalidInput malformed(String header) {
        return InvalidInput.at(
                "/header/" + header,
                "malformed-entity-tag",
                "must be * or a list of entity tags such as \"7\", each in double quotes");
    }
}
