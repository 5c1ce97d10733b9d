package crm.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;

/**
 * Starts a service. With a setting that nobody could read it says so, a line for each, and ends with exit code 1. Nothing is
 * logged yet, so the lines go to the error output as they are.
 */
@QuarkusMain
public final class Main {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** @param arguments as Quarkus takes them */
    public static void main(String... arguments) throws InterruptedException {
        var settings = new Settings(System.getenv());
        var problems = settings.problems();
        problems.forEach(Main::say);
        if (!problems.isEmpty() || !isKafkaNameKnown(settings.kafka())) {
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /** Kafka's client cannot be made with names that nobody knows; where containers start together, they are known a little later. */
    private static boolean isKafkaNameKnown(BrokerNames kafka) throws InterruptedException {
        if (kafka.isAnyKnown()) {
            return true;
        }
        say("Nobody knows the name of Kafka, %s: start it, or check CRM_KAFKA. Waiting for a minute".formatted(kafka));
        if (kafka.awaitAnyKnown(PATIENCE)) {
            return true;
        }
        say("Nobody knows the name of Kafka, %s: given up".formatted(kafka));
        return false;
    }

    private static void say(String problem) {
        System.err.println("ERROR " + problem);
    }
}
