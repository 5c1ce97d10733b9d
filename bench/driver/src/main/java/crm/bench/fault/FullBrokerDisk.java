package crm.bench.fault;

import crm.devstack.layout.Part;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Kafka's disk has no byte left for a while; then there is room again and Kafka is started anew. */
final class FullBrokerDisk implements Fault {
    private static final Duration FULL = Duration.ofSeconds(30);

    private SmallDisk disk;

    @Override
    public Optional<String> obstacle() {
        return SmallDisk.obstacle();
    }

    @Override
    public void prepare(Stage stage) {
        stage.stack().stop(Part.KAFKA, stage.progress());
        disk = SmallDisk.under(stage.home().data(Part.KAFKA));
        stage.stack().restart(Part.KAFKA, stage.progress());
    }

    @Override
    public String strike(Stage stage, Runnable returning) {
        disk.fill();
        stage.progress().say("Kafka's disk is full");
        LockSupport.parkNanos(FULL.toNanos());
        boolean alive = stage.stack().status().parts().stream()
                .anyMatch(part ->
                        part.name().equals(Part.KAFKA.label()) && part.health().ok());
        disk.empty();
        returning.run();
        stage.stack().restart(Part.KAFKA, stage.progress());
        return "full for " + FULL.toSeconds() + " s, the broker " + (alive ? "lived on" : "ended");
    }

    @Override
    public void restore(Stage stage) {
        stage.stack().stop(Part.KAFKA, stage.progress());
        if (disk != null) {
            disk.remove();
        }
        stage.stack().restart(Part.KAFKA, stage.progress());
    }
}
