package crm.gateway.contract;

/** Two services' contracts cannot stand in one document; the message names both and the thing they disagree about. */
public final class ContractConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what collides, and whose it is. */
    public ContractConflict(String message) {
        super(message);
    }
}
