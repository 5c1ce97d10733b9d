package crm.platform.inbox;

/** Where records go that could not be handled, so that an operator sees them and can have them handled later. */
public interface DeadLetters {

    /**
     * Keeps a record, once however often it is delivered. When this returns, it is kept.
     *
     * @throws RuntimeException if it could not be kept; it is offered again then
     */
    void keep(GivenUp event);
}
