package crm.support.mailbox;

import crm.support.conversation.InboundMessage;

/**
 * A mail that was read.
 *
 * @param key tells it from every other mail, whichever way it is fetched again
 * @param ignored why nothing is made of it; null when something is
 * @param message null when nothing is made of it
 */
record ReceivedMail(String key, MailOutcome ignored, InboundMessage message) {}
