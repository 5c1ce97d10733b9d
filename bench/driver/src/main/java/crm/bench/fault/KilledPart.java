package crm.bench.fault;

import crm.devstack.layout.Part;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code kill -9}, and a new start after a while.
 *
 * @param away how long the part stays dead
 */
record KilledPart(Part part, Duration away) implements Fault {

    @Override
    public String strike(Stage stage, Runnable returning) {
        stage.stack().kill(part);
        stage.progress().say(part.label() + " killed");
        LockSupport.parkNanos(away.toNanos());
        returning.run();
        stage.stack().restart(part, stage.progress());
        return "killed, away for " + away.toSeconds() + " s";
    }
}
