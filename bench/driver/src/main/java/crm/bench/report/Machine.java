package crm.bench.report;

import crm.bench.data.Database;
import crm.devstack.layout.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What it was measured on.
 *
 * @param facts by name, in the order in which they are shown
 */
public record Machine(Map<String, String> facts) {
    private static final long KIBIBYTES_PER_GIBIBYTE = 1024 * 1024;

    /** This machine, and the servers of the running system. */
    public static Machine of(Ports ports) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("CPU", value("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        long memory = Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        facts.put("memory", memory / KIBIBYTES_PER_GIBIBYTE + " GiB");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("JVM options", System.getenv().getOrDefault("CRM_JAVA_OPTS", ""));
        try (var database = Database.ofCustomers(ports)) {
            facts.put("PostgreSQL", database.column("show server_version").get(0));
            for (var setting : new String[] {"shared_buffers", "fsync", "synchronous_commit"}) {
                facts.put(setting, database.column("show " + setting).get(0));
            }
        }
        return new Machine(facts);
    }

    private static String value(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
