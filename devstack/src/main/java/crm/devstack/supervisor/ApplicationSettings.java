package crm.devstack.supervisor;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an application is told on this machine: environment variables and the limits of its JVM. */
final class ApplicationSettings {
    private static final List<String> QUIET = List.of("-Xms32m", "-Xmx160m");

    /** What a transaction of many rows holds dies young: it needs the room. */
    private static final List<String> BUSY = List.of("-Xms160m", "-Xmn96m", "-XX:SurvivorRatio=4", "-Xmx256m");

    private static final Set<Part> BUSY_PARTS =
            EnumSet.of(Part.CUSTOMER_SERVICE, Part.SALES_SERVICE, Part.ANALYTICS_SERVICE, Part.GATEWAY);

    /**
     * The optimising compiler pays where one part does the work. In those that follow it, its own work would be most of what they
     * do: a first import of 100,000 customers takes 72 s instead of 106 without it.
     */
    private static final Set<Part> OPTIMISED = EnumSet.of(Part.CUSTOMER_SERVICE, Part.GATEWAY);

    private static final String COMPILERS = "-XX:TieredStopAtLevel=";

    /** With this compiler alone a JVM would give compiled code 48 MB, and stop compiling when they are full. */
    private static final List<String> QUICK = List.of(COMPILERS + 1, "-XX:ReservedCodeCacheSize=128m");

    /**
     * A system on somebody's own machine is young most of the time. So the compiler leaves out what takes it longest: that halves
     * its work in a first import, and costs the later ones nothing that was seen.
     */
    private static final List<String> HASTY =
            List.of("-XX:-DoEscapeAnalysis", "-XX:LoopUnrollLimit=0", "-XX:MaxInlineLevel=9", "-XX:FreqInlineSize=100");

    private ApplicationSettings() {}

    static Map<String, String> of(Part part, Ports ports) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("CRM_HTTP_PORT", Integer.toString(ports.of(part)));
        settings.put("CRM_ISSUER", ports.issuer());
        // The users' passwords are no secret, so nobody else in the network shall reach the system.
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.putAll(part == Part.GATEWAY ? gateway(ports) : service(part, ports));
        return settings;
    }

    /**
     * A small JVM that starts quickly, or does its work quickly; out of memory it ends instead of living on half dead. What
     * {@code CRM_JAVA_OPTS} says comes last and so wins; if it chooses the compilers, how they work is left to it, too.
     */
    static List<String> jvm(Part part) {
        var asked = asked();
        var options = new ArrayList<>(BUSY_PARTS.contains(part) ? BUSY : QUIET);
        if (asked.stream().noneMatch(option -> option.startsWith(COMPILERS))) {
            options.addAll(OPTIMISED.contains(part) ? HASTY : QUICK);
        }
        options.addAll(
                List.of("-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        options.addAll(asked);
        return options;
    }

    private static List<String> asked() {
        var options = System.getenv().getOrDefault("CRM_JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private static Map<String, String> service(Part part, Ports ports) {
        var settings = new LinkedHashMap<>(Map.of(
                "CRM_KAFKA", ports.kafka(),
                "CRM_DB_URL", ports.jdbcUrl(part.shortName()),
                "CRM_DB_USER", part.shortName(),
                "CRM_DB_PASSWORD", part.shortName()));
        if (part == Part.MARKETING_SERVICE || part == Part.SUPPORT_SERVICE) {
            settings.putAll(mail(part, ports));
        }
        if (part == Part.SUPPORT_SERVICE) {
            // Who tries the system does not want to wait for a mail as long as a mail server may let one wait.
            settings.put("CRM_MAILBOX_INTERVAL", "1s");
            settings.put("CRM_MAIL_INTERVAL", "1s");
        }
        return settings;
    }

    /** The mail server takes mail for everybody, and an archive is a mailbox like another: its address is user and password. */
    private static Map<String, String> mail(Part part, Ports ports) {
        return Map.of(
                "CRM_PUBLIC_URL",
                ports.gateway(),
                "CRM_SMTP_HOST",
                "localhost",
                "CRM_SMTP_PORT",
                Integer.toString(ports.smtp()),
                "CRM_IMAP_HOST",
                "localhost",
                "CRM_IMAP_PORT",
                Integer.toString(ports.imap()),
                "CRM_MAIL_ARCHIVE",
                part.shortName() + "-archive@crm.example");
    }

    private static Map<String, String> gateway(Ports ports) {
        var settings = new LinkedHashMap<String, String>();
        for (var service : Part.services()) {
            settings.put("CRM_" + service.shortName().toUpperCase(Locale.ROOT) + "_URL", ports.http(service));
        }
        // A front end under development may come from any port of this machine.
        settings.put("CRM_CORS_ORIGINS", "*");
        return settings;
    }
}
