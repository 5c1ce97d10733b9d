package crm.devstack.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail as its reader sees it.
 *
 * @param from address of the writer
 * @param to address that it is written to
 * @param text what those read who read no HTML
 * @param html empty if there is none
 * @param headers by their names in lower case, the first of each
 */
public record ReceivedMail(
        String messageId,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>)]+");

    /** A header's value; empty if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** All web addresses in it, those of the HTML first. */
    public List<String> links() {
        return ADDRESS.matcher(html + "\n" + text)
                .results()
                .map(found -> found.group().replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /**
     * The first web address with this in it.
     *
     * @throws IllegalStateException if there is none
     */
    public String link(String part) {
        return links().stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no link with " + part + " in " + subject));
    }
}
