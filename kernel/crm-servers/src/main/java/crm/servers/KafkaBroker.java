package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Kafka broker that is its own controller, in a JVM of its own. Topics are created when first used.
 */
public final class KafkaBroker implements RunningServer {
    private static final String NAME = "Kafka";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Options options;
    private final ProcessHandle process;

    private KafkaBroker(Options options, ProcessHandle process) {
        this.options = options;
        this.process = process;
    }

    /**
     * @param data where topics are kept; made if need be
     * @param port of the broker
     * @param controllerPort of the controller
     * @param partitions of a topic that is created by its first use
     * @param retention how long a record is kept
     * @param heapMegabytes of the broker's JVM
     * @param log file that the broker's output is appended to
     */
    public record Options(
            Path data, int port, int controllerPort, int partitions, Duration retention, int heapMegabytes, Path log) {

        public static Options of(Path data, int port, int controllerPort, Path log) {
            return new Options(data, port, controllerPort, 3, Duration.ofDays(7), 256, log);
        }

        public Options withPartitions(int number) {
            return new Options(data, port, controllerPort, number, retention, heapMegabytes, log);
        }

        public Options withRetention(Duration time) {
            return new Options(data, port, controllerPort, partitions, time, heapMegabytes, log);
        }

        public Options withHeap(int megabytes) {
            return new Options(data, port, controllerPort, partitions, retention, megabytes, log);
        }
    }

    /**
     * Starts the broker and returns when it serves clients.
     *
     * @throws ServerFailed with one line that says why not
     */
    public static KafkaBroker start(Options options) {
        FreePorts.require(NAME, options.port(), options.controllerPort());
        var settings = prepare(options);
        var mark = LogMark.atEndOf(options.log());
        var process = Processes.start(command(options, settings), Map.of(), options.data(), options.log());
        Readiness.await(NAME, process, options.log(), START_LIMIT, () -> mark.passed("Kafka Server started"));
        return new KafkaBroker(options, process.toHandle());
    }

    public static KafkaBroker start(Path data, int port, int controllerPort, Path log) {
        return start(Options.of(data, port, controllerPort, log));
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + options.port();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return options.port();
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    @Override
    public Path log() {
        return options.log();
    }

    @Override
    public void stop() {
        Processes.stop(process, "TERM", STOP_LIMIT);
    }

    private static Path prepare(Options options) {
        try {
            var settings = KafkaSettings.of(options);
            Files.createDirectories(settings.logs());
            settings.format();
            return settings.write(options.data().resolve("server.properties"));
        } catch (IOException e) {
            throw new ServerFailed(NAME + " cannot use " + options.data() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Options options, Path settings) {
        var logging = List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dkafka.logs.dir=" + options.data());
        return JavaCommand.of(
                options.heapMegabytes(),
                logging,
                Checkout.classPath("kafka"),
                List.of("kafka.Kafka", settings.toAbsolutePath().toString()));
    }
}
