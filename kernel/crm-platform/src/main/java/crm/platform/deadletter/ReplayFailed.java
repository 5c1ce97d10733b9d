package crm.platform.deadletter;

import crm.platform.problem.Refusal;
import java.util.UUID;

/** The handler failed again. Nothing of its effect is kept, and the letter goes on waiting, with the new reason. */
public final class ReplayFailed extends Refusal {

    private static final long serialVersionUID = 1L;
    private final UUID id;

    ReplayFailed(UUID id, Throwable failure) {
        super(Kind.UNPROCESSABLE, "replay-failed", Reason.of(failure).text());
        this.id = id;
        initCause(failure);
    }

    UUID id() {
        return id;
    }

    Reason reason() {
        return Reason.of(getCause());
    }
}
