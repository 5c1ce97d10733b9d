package crm.marketing.campaign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of an HTML body. Those to a fixed web address are followed through us, so that clicks are known. One with a
 * variable in it is left as it is, because then its address would have to come from the request; so is one that browsers
 * understand and the standard (RFC 3986) does not.
 */
public final class Links {

    private static final Pattern HREF =
            Pattern.compile("(\\shref\\s*=\\s*\")(https?://[^\"{}\\s]+)(\")", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 1000;

    /** What is written in HTML for a character, other than for "&". */
    private static final Pattern REFERENCE = Pattern.compile("&(?!amp;)(#\\w+|\\w+);");

    private Links() {}

    /** The fixed web addresses in it, each once, as they are written there. */
    static List<String> of(String html) {
        var found = new LinkedHashSet<String>();
        if (html != null) {
            var matcher = HREF.matcher(html);
            while (matcher.find() && found.size() < MOST) {
                if (isFollowable(matcher.group(2))) {
                    found.add(matcher.group(2));
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** The HTML with each of the known addresses replaced. @param replacement of a link, by its number */
    public static String replaced(String html, List<String> links, java.util.function.IntFunction<String> replacement) {
        return HREF.matcher(html).replaceAll(match -> {
            var number = links.indexOf(match.group(2));
            var address = number < 0 ? match.group(2) : replacement.apply(number);
            return Matcher.quoteReplacement(match.group(1) + address + match.group(3));
        });
    }

    /** The address that a link leads to: what an HTML attribute means. */
    static String address(String written) {
        return written.replace("&amp;", "&");
    }

    /** Whether it can be led to by a header: the others stay as they are. */
    private static boolean isFollowable(String written) {
        try {
            return !REFERENCE.matcher(written).find() && new URI(address(written)).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
