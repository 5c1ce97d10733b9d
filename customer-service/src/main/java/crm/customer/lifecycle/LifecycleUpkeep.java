package crm.customer.lifecycle;

import crm.platform.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;

/** Moves customers on whose time has come, in portions, each in a transaction of its own. */
@ApplicationScoped
public class LifecycleUpkeep implements Chore {

    private final LifecycleService lifecycle;

    LifecycleUpkeep(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void run() {
        var isMore = true;
        while (isMore) {
            isMore = lifecycle.moveDue();
        }
        isMore = true;
        while (isMore) {
            isMore = lifecycle.followTheRule();
        }
    }
}
