package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The files that a single-node broker reads: its settings, and the mark of a formatted storage folder. */
record KafkaSettings(Path logs, Properties values) {
    private static final String CLUSTER = "aGVhZGxlc3MtY3JtLWRldg";
    private static final String NODE = "1";

    static KafkaSettings of(KafkaBroker.Options options) {
        var logs = options.data().toAbsolutePath().resolve("topics");
        var values = new Properties();
        listeners(values, options);
        singleNode(values);
        topics(values, options);
        values.setProperty("log.dirs", logs.toString());
        return new KafkaSettings(logs, values);
    }

    /** Does what {@code kafka-storage format} does, without the second JVM: the rest has defaults. */
    void format() throws IOException {
        var mark = logs.resolve("meta.properties");
        if (!Files.exists(mark)) {
            Files.writeString(mark, "version=1%ncluster.id=%s%nnode.id=%s%n".formatted(CLUSTER, NODE));
        }
    }

    Path write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        }
        return file;
    }

    private static void listeners(Properties values, KafkaBroker.Options options) {
        var broker = "PLAINTEXT://127.0.0.1:" + options.port();
        values.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + options.controllerPort());
        values.setProperty("advertised.listeners", broker);
        values.setProperty("controller.listener.names", "CONTROLLER");
        values.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + options.controllerPort());
    }

    private static void singleNode(Properties values) {
        values.setProperty("process.roles", "broker,controller");
        values.setProperty("node.id", NODE);
        values.setProperty("offsets.topic.replication.factor", "1");
        values.setProperty("offsets.topic.num.partitions", "4");
        values.setProperty("transaction.state.log.replication.factor", "1");
        values.setProperty("transaction.state.log.num.partitions", "4");
        values.setProperty("transaction.state.log.min.isr", "1");
        values.setProperty("share.coordinator.state.topic.replication.factor", "1");
        values.setProperty("share.coordinator.state.topic.num.partitions", "1");
        values.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Nobody else joins a group of ours: the first consumer need not wait for a second.
        values.setProperty("group.initial.rebalance.delay.ms", "0");
        values.setProperty("num.network.threads", "2");
        values.setProperty("num.io.threads", "4");
        values.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
    }

    private static void topics(Properties values, KafkaBroker.Options options) {
        values.setProperty("auto.create.topics.enable", "true");
        values.setProperty("num.partitions", Integer.toString(options.partitions()));
        values.setProperty("default.replication.factor", "1");
        values.setProperty("log.retention.ms", Long.toString(options.retention().toMillis()));
        values.setProperty("log.segment.bytes", "67108864");
    }
}
