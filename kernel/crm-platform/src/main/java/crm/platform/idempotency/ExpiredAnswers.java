package crm.platform.idempotency;

import crm.platform.housekeeping.Chore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes answers that nobody may ask for again. */
@ApplicationScoped
public class ExpiredAnswers implements Chore {

    private static final int BATCH = 1_000;

    private final StoredAnswers answers;

    ExpiredAnswers(StoredAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void run() {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> answers.deleteExpired(BATCH));
        } while (deleted == BATCH);
    }
}
