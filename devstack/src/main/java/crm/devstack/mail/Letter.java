package crm.devstack.mail;

/**
 * A plain mail as somebody writes it.
 *
 * @param messageId with angle brackets; the mail is the same one however often it is handed in
 * @param from address of the writer
 * @param to address of the reader
 * @param inReplyTo Message-ID of the mail that it answers; null when it begins something new
 */
public record Letter(String messageId, String from, String to, String subject, String text, String inReplyTo) {

    /** One that begins something new. */
    public static Letter of(String messageId, String from, String to, String subject, String text) {
        return new Letter(messageId, from, to, subject, text, null);
    }

    /** The writer's answer to a mail that came, as a mail program makes it. */
    public static Letter answering(ReceivedMail mail, String messageId, String from, String text) {
        var subject = mail.subject().startsWith("Re: ") ? mail.subject() : "Re: " + mail.subject();
        return new Letter(messageId, from, mail.from(), subject, text, mail.messageId());
    }
}
