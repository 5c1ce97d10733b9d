package crm.devstack;

import crm.devstack.stack.CrmStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells how every part is. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final CrmStack stack;

    StatusCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public Integer call() {
        var status = stack.status();
        StatusTable.print(status, System.out);
        return status.isHealthy() ? 0 : 1;
    }
}
