package crm.marketing.campaign;

import crm.marketing.template.MailContent;
import java.util.List;
import java.util.UUID;

/**
 * What the mails of a campaign are made of.
 *
 * @param links the addresses that clicks may lead to; a link's number is its place here
 */
public record SentContent(
        UUID campaignId, String campaignName, Sender from, String replyTo, MailContent content, List<String> links) {

    /** Copies what it holds. */
    public SentContent {
        links = List.copyOf(links);
    }

    /** The right-hand side of the sender's address. */
    public String domain() {
        return from.address().substring(from.address().indexOf('@') + 1);
    }
}
