package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Folders as Keycloak wants them. The programs are unpacked and built once and shared; a server's home has links to them
 * beside what is its own, so that several servers do not meet in one folder.
 */
final class KeycloakHome {
    private static final int BUILD_HEAP = 512;

    private KeycloakHome() {}

    /** The home of one server, with the realm files where the import looks for them. */
    static Path prepare(KeycloakServer.Options options) {
        var installation = installation();
        var home = options.data().toAbsolutePath();
        try {
            for (var shared : List.of("lib", "themes", "version.txt")) {
                link(home.resolve(shared), installation.resolve(shared));
            }
            for (var own : List.of("conf", "providers", "data/import")) {
                Files.createDirectories(home.resolve(own));
            }
            for (var realm : options.realms()) {
                var target = home.resolve("data/import").resolve(realm.getFileName());
                Files.copy(realm, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return home;
        } catch (IOException e) {
            throw new ServerFailed("Keycloak cannot use " + home + ": " + e, e);
        }
    }

    /** A command line of Keycloak's: what kc.sh runs, without the shell that would stand between us and the process. */
    static List<String> command(Path home, int heapMegabytes, String... arguments) {
        var properties = List.of(
                "-XX:MetaspaceSize=96m",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                        + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"));
        var main = new ArrayList<>(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        main.addAll(List.of(arguments));
        return JavaCommand.of(heapMegabytes, properties, List.of(home.resolve("lib/quarkus-run.jar")), main);
    }

    private static Path installation() {
        var zip = Checkout.artifact("keycloak");
        var name = zip.getFileName().toString().replaceAll("^.*-([0-9.]+)\\.zip$", "keycloak-$1");
        return Installation.of(name, folder -> {
            Archives.unpackZip(zip, folder);
            build(folder);
        });
    }

    /** Decides what Keycloak wants decided before its first start: its database, its endpoints, and that it is alone. */
    private static void build(Path folder) throws IOException {
        var log = folder.resolve("build.log");
        var command = command(folder, BUILD_HEAP, "build", "--db=dev-file", "--health-enabled=true", "--cache=local");
        if (Processes.run(command, Map.of(), folder, log) != 0) {
            // The unfinished folder goes away with the next attempt; until then its log tells more.
            throw Readiness.failure("Keycloak", "cannot be built", log);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
    }
}
