package crm.marketing.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the links of a message, as recipients reach them. */
@ApplicationScoped
public class TrackingLinks {

    private final String base;

    TrackingLinks(TrackingSettings settings) {
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** The picture that says that the mail was opened. */
    public String open(UUID message, UUID secret) {
        return link(OpenResource.PATH, LinkToken.sign(message, secret, Purpose.OPEN, 0));
    }

    /** The way to a link of the campaign's content. @param number from 0 */
    public String click(UUID message, UUID secret, int number) {
        return link(ClickResource.PATH, LinkToken.sign(message, secret, Purpose.CLICK, number));
    }

    /** Where the recipient says that it wants no more: a page for people, one POST for mail programs. */
    public String unsubscribe(UUID message, UUID secret) {
        return link(UnsubscribeResource.PATH, LinkToken.sign(message, secret, Purpose.UNSUBSCRIBE, 0));
    }

    private String link(String path, LinkToken token) {
        return base + path + "/" + token.text();
    }
}
