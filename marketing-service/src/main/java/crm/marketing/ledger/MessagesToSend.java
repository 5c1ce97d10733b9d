package crm.marketing.ledger;

/**
 * There may be messages to send now, once the running transaction has committed. For observers in this service that act after
 * the commit; instances that do not hear of it find the messages when they look for some.
 */
public record MessagesToSend() {}
