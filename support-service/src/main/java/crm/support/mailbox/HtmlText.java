package crm.support.mailbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of an HTML mail, for reading: paragraphs become lines, markup, scripts and styles go. It is no judgement on the
 * HTML; whatever it is, the result is plain text.
 */
final class HtmlText {

    private static final Set<String> DROPPED = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "hr",
            "pre",
            "section",
            "article",
            "header",
            "footer");
    private static final Map<String, Integer> ENTITIES = entities();
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private boolean isQuotingKept = true;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        var reader = new HtmlText(html);
        reader.read();
        // Line by line: a pattern would try again at each of a hundred thousand blanks.
        return reader.text
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && isTagStart()) {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                append(c);
                at++;
            }
        }
    }

    private boolean isTagStart() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at + 4);
            return;
        }
        int end = tagEnd();
        var name = name(html.substring(at + 1, end));
        at = Math.min(end + 1, html.length());
        if (DROPPED.contains(name)) {
            drop(name);
        } else if (LINES.contains(name.startsWith("/") ? name.substring(1) : name)) {
            line(name);
        } else if (name.equals("td") || name.equals("th")) {
            append(' ');
        }
    }

    private void drop(String name) {
        int close = indexOfIgnoringCase("</" + name, at);
        at = close < 0 ? html.length() : after(">", close);
    }

    private void line(String name) {
        trimBlank();
        if (name.equals("br") || text.length() == 0 || text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        if (name.equals("p") || name.equals("/p")) {
            text.append('\n');
        } else if (name.equals("li")) {
            text.append("- ");
        }
    }

    /** The place of the {@code >} that ends a tag: not one within quotes. */
    private int tagEnd() {
        char quote = 0;
        for (int i = at + 1; i < html.length() && isQuotingKept; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        // Looked for once to the very end; from here on quotation marks say nothing.
        isQuotingKept = false;
        int end = html.indexOf('>', at);
        return end < 0 ? html.length() : end;
    }

    private static String name(String tag) {
        int end = tag.startsWith("/") ? 1 : 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void entity() {
        int end = entityEnd();
        var codePoint = end < 0 ? -1 : codePoint(html.substring(at + 1, end));
        if (codePoint < 0) {
            append('&');
            at++;
            return;
        }
        if (codePoint == 0xA0) {
            text.append(' ');
        } else {
            text.appendCodePoint(codePoint);
        }
        at = end + 1;
    }

    /** The place of the {@code ;} that ends an entity; -1 when none is near. */
    private int entityEnd() {
        int last = Math.min(html.length() - 1, at + LONGEST_ENTITY);
        for (int i = at + 1; i <= last; i++) {
            if (html.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static int codePoint(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, -1);
        }
        try {
            var isHexadecimal = entity.startsWith("#x") || entity.startsWith("#X");
            int value =
                    isHexadecimal ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(value) && value > 0 ? value : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** Any white space is one blank, and none at the beginning of a line. */
    private void append(char c) {
        if (!Character.isWhitespace(c)) {
            text.append(c);
        } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void trimBlank() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private int indexOfIgnoringCase(String wanted, int from) {
        for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Those of XML and of Latin-1, and the quotation marks and dashes that mail programs write. */
    private static Map<String, Integer> entities() {
        var latin =
                ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3"
                                + " acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde"
                                + " Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute"
                                + " Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde"
                                + " auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
                                + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                        .split(" ");
        var entities = new HashMap<String, Integer>();
        for (int i = 0; i < latin.length; i++) {
            entities.put(latin[i], 0xA0 + i);
        }
        entities.putAll(Map.of("amp", 0x26, "lt", 0x3C, "gt", 0x3E, "quot", 0x22, "apos", 0x27, "euro", 0x20AC));
        entities.putAll(Map.of("ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "sbquo", 0x201A));
        entities.putAll(Map.of("ldquo", 0x201C, "rdquo", 0x201D, "bdquo", 0x201E, "hellip", 0x2026, "bull", 0x2022));
        return entities;
    }
}
