package crm.support.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail whose Message-ID is ours, and that knows whether it was begun to be handed over. */
final class NamedMail extends MimeMessage {

    private final String messageId;
    private boolean begun;

    NamedMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether any of it may have reached the server: before that it is surely not sent. */
    boolean isBegun() {
        return begun;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }
}
