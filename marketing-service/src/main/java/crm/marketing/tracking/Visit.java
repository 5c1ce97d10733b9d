package crm.marketing.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How somebody came to a link. Many mail servers look at the pictures and links of every mail before its reader does; such
 * visits are kept and told, and marked, so that they count nowhere unless asked for.
 *
 * @param method of the request
 * @param agent its {@code User-Agent}; null without one
 * @param prefetching whether the request says itself that nobody has asked for it yet
 */
record Visit(String method, String agent, boolean prefetching) {

    /**
     * Programs that fetch links without anybody reading: robots, scanners of mail gateways, previews of messengers, and
     * libraries. Pictures that Gmail and Yahoo fetch through their proxies are fetched when the reader opens the mail.
     * Apple's mail privacy fetches all of them beforehand and calls itself just {@code Mozilla/5.0}.
     */
    private static final Pattern MACHINE = Pattern.compile(
            "bot\\b|crawl|spider|preview|scan|prefetch|headless|curl|wget|libwww|python|java/|java-http-client|okhttp|"
                    + "go-http-client|apache-httpclient|barracuda|mimecast|proofpoint|safelinks|ironport|symantec|"
                    + "facebookexternalhit|slack|whatsapp|telegram",
            Pattern.CASE_INSENSITIVE);

    private static final String APPLE_PRIVACY = "Mozilla/5.0";

    /** @param sentAt when the message was sent; null when it is not known yet */
    boolean isMachine(Instant sentAt, Instant now, Duration tooSoon) {
        return method.equals("HEAD")
                || prefetching
                || agent == null
                || agent.isBlank()
                || agent.strip().equals(APPLE_PRIVACY)
                || MACHINE.matcher(agent).find()
                || sentAt == null
                || now.isBefore(sentAt.plus(tooSoon));
    }
}
