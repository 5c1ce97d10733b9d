package crm.marketing.delivery;

import crm.marketing.audience.Addressee;
import crm.marketing.campaign.CampaignMails;
import crm.marketing.campaign.Links;
import crm.marketing.campaign.SentContent;
import crm.marketing.ledger.Claim;
import crm.marketing.template.MailWriting;
import crm.marketing.template.RenderedMail;
import crm.marketing.template.TemplateLanguage;
import crm.marketing.template.TemplateService;
import crm.marketing.template.Variables;
import crm.marketing.tracking.TrackingLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes the mail of each recipient. What a campaign was launched with never changes, so it is read once. */
@ApplicationScoped
class MailComposer {

    private static final int REMEMBERED = 100;
    private static final Pattern LINES = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final CampaignMails mails;
    private final TemplateLanguage language;
    private final TrackingLinks links;
    private final Clock clock;
    private final Map<UUID, Prepared> remembered = new ConcurrentHashMap<>();

    MailComposer(CampaignMails mails, TemplateLanguage language, TrackingLinks links, Clock clock) {
        this.mails = mails;
        this.language = language;
        this.links = links;
        this.clock = clock;
    }

    /** The mail of a claimed message. @throws MessagingException when it cannot be written, for this recipient */
    OutgoingMail compose(Session session, Claim claim) throws MessagingException {
        var prepared = prepared(claim.campaignId());
        var unsubscribe = links.unsubscribe(claim.id(), claim.secret());
        var rendered = prepared.render(claim.recipient(), unsubscribe);
        var html = rendered.html() == null ? null : tracked(rendered.html(), prepared.content(), claim);
        var mail = mail(session, claim.mailId(), prepared.content());
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient(claim.recipient()));
        mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return finished(mail, new RenderedMail(rendered.subject(), rendered.text(), html));
    }

    /** A mail as the campaign would send it to somebody, without links of its own: nothing is counted. */
    OutgoingMail sample(Session session, UUID campaign, Addressee recipient, InternetAddress to)
            throws MessagingException {
        var content = mails.content(campaign);
        var prepared = new Prepared(content, language.read(content.content()));
        var mail = mail(session, "<" + UUID.randomUUID() + "@" + content.domain() + ">", content);
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        return finished(mail, prepared.render(recipient, "https://example.com/unsubscribe"));
    }

    /** The right-hand side of a campaign's Message-IDs. */
    String domain(UUID campaign) {
        return prepared(campaign).content().domain();
    }

    static InternetAddress address(String address) throws MessagingException {
        var parsed = new InternetAddress(address, true);
        parsed.validate();
        return parsed;
    }

    private Prepared prepared(UUID campaign) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(campaign, id -> {
            var content = mails.content(id);
            return new Prepared(content, language.read(content.content()));
        });
    }

    private OutgoingMail mail(Session session, String mailId, SentContent content) throws MessagingException {
        var mail = new OutgoingMail(session, mailId);
        mail.setFrom(named(content.from().address(), content.from().name()));
        if (content.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(content.replyTo())});
        }
        mail.setSentDate(Date.from(clock.instant()));
        return mail;
    }

    private static OutgoingMail finished(OutgoingMail mail, RenderedMail rendered) throws MessagingException {
        mail.setSubject(rendered.subject(), UTF_8);
        if (rendered.html() == null) {
            mail.setText(rendered.text(), UTF_8);
        } else {
            mail.setContent(
                    new MimeMultipart("alternative", part(rendered.text(), "plain"), part(rendered.html(), "html")));
        }
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress recipient(Addressee customer) throws MessagingException {
        return named(customer.email(), customer.displayName());
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        var parsed = address(address);
        try {
            if (name != null && !name.isBlank()) {
                // one line: whoever could write a second one would write headers
                parsed.setPersonal(LINES.matcher(name).replaceAll(" ").strip(), UTF_8);
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return parsed;
    }

    private String tracked(String html, SentContent content, Claim claim) {
        var followed = Links.replaced(html, content.links(), number -> links.click(claim.id(), claim.secret(), number));
        var picture = "<img src=\"" + links.open(claim.id(), claim.secret()) + "\" width=\"1\" height=\"1\" alt=\"\">";
        return beforeEnd(followed, picture);
    }

    private static String beforeEnd(String html, String addition) {
        var end = html.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
        return end < 0 ? html + addition : html.substring(0, end) + addition + html.substring(end);
    }

    /** A campaign's content, read and found good. */
    private record Prepared(SentContent content, MailWriting writing) {

        /** Who gets a mail can say no in it: where the template has no place for that, for this recipient, it stands at the end. */
        RenderedMail render(Addressee recipient, String unsubscribe) {
            var values = new HashMap<>(TemplateService.of(recipient));
            values.put("campaign.name", content.campaignName());
            values.putAll(content.content().variables());
            values.put(Variables.UNSUBSCRIBE_URL, unsubscribe);
            var mail = writing.write(values);
            return new RenderedMail(mail.subject(), text(mail.text(), unsubscribe), html(mail.html(), unsubscribe));
        }

        private static String text(String text, String unsubscribe) {
            return text.contains(unsubscribe) ? text : text + "\n\n-- \nUnsubscribe: " + unsubscribe + "\n";
        }

        private static String html(String html, String unsubscribe) {
            return html == null || html.contains(unsubscribe)
                    ? html
                    : beforeEnd(html, "<p><a href=\"" + unsubscribe + "\">Unsubscribe</a></p>");
        }
    }
}
