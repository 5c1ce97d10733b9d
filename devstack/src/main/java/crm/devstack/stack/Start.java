package crm.devstack.stack;

import crm.devstack.layout.Progress;

/** A start that takes everything back unless it is finished, also when this process is ended by a signal. */
final class Start implements AutoCloseable {
    private final SupervisorProcess supervisor;
    private final Thread onSignal = new Thread(this::takeBack, "take back");
    private volatile boolean kept;

    Start(SupervisorProcess supervisor) {
        this.supervisor = supervisor;
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    void await(Progress progress) {
        supervisor.awaitReady(progress);
    }

    void keep() {
        kept = true;
        supervisor.keep();
    }

    @Override
    public void close() {
        takeBack();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The signal has come: the hook is at work.
        }
    }

    private void takeBack() {
        if (!kept) {
            supervisor.close();
        }
    }
}
