package crm.platform.deadletter;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** The letter was replayed or discarded already; nothing is done twice. */
public final class DeadLetterSettled extends Refusal {

    private static final long serialVersionUID = 1L;

    DeadLetterSettled(UUID id) {
        super(Kind.CONFLICT, "dead-letter-settled", "Dead letter " + id + " was replayed or discarded already");
    }
}
