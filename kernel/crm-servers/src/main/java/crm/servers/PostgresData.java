package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's programs and one data folder: how it is made, and whether a server still runs on it. */
final class PostgresData {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final PostgresServer.Options options;
    private final Path programs;
    private final List<String> account;

    PostgresData(PostgresServer.Options options) {
        this.options = options;
        var jar = Checkout.artifact("postgresql");
        var version = jar.getFileName().toString().replaceAll("^.*-([0-9.]+)\\.jar$", "$1");
        this.programs = Installation.of("postgresql-" + version, folder -> Archives.unpackTarInJar(jar, folder))
                .resolve("bin");
        this.account = UnprivilegedAccount.prefix();
    }

    /** The start of a command line for one of PostgreSQL's programs. */
    List<String> command(String program) {
        var command = new ArrayList<>(account);
        command.add(programs.resolve(program).toString());
        return command;
    }

    /** Makes the data folder, unless it is there. It appears only when it is whole. */
    void initialise() {
        var data = options.data().toAbsolutePath();
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                Files.createDirectories(data.getParent());
                make(data);
            }
            UnprivilegedAccount.own(data, account);
        } catch (IOException e) {
            throw new ServerFailed("PostgreSQL cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    /** Ends the server that a crash of its starter left behind, because two on one folder would destroy it. */
    void endLeftover() {
        leftover().ifPresent(process -> Processes.stop(process, "INT", STOP_LIMIT));
    }

    private void make(Path data) throws IOException {
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Installation.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var password = Files.createTempFile(data.getParent(), "postgres", ".password");
        Files.writeString(password, options.password());
        UnprivilegedAccount.own(unfinished, account);
        UnprivilegedAccount.own(password, account);
        int code = Processes.run(initdb(unfinished, password), Map.of("LC_ALL", "C.UTF-8"), unfinished, options.log());
        Files.delete(password);
        if (code != 0) {
            throw Readiness.failure("PostgreSQL", "cannot make its data folder", options.log());
        }
        Files.deleteIfExists(data);
        Files.move(unfinished, data);
    }

    private List<String> initdb(Path folder, Path password) {
        var command = new ArrayList<>(command("initdb"));
        command.addAll(List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=C.UTF-8"));
        return command;
    }

    private Optional<ProcessHandle> leftover() {
        var file = options.data().resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).get(0).strip()))
                            .filter(this::isOurs)
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The number may have gone to another process since; ours names the data folder in its command line. */
    private boolean isOurs(ProcessHandle process) {
        try {
            var commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains(options.data().toAbsolutePath().toString());
        } catch (IOException e) {
            return false;
        }
    }
}
