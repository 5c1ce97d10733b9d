package crm.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * GreenMail: takes every mail by SMTP, whoever the recipient is, and shows it by IMAP (the address is user and password) and
 * by an HTTP API. It keeps mail in memory only: after a restart its boxes are empty.
 */
public final class MailServer implements RunningServer {
    private static final String NAME = "the mail server";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Options options;
    private final ProcessHandle process;

    private MailServer(Options options, ProcessHandle process) {
        this.options = options;
        this.process = process;
    }

    /**
     * @param smtpPort where mail is handed in
     * @param imapPort where mail is read
     * @param apiPort of the HTTP API
     * @param heapMegabytes of the server's JVM, which holds all mail
     * @param log file that the server's output is appended to
     */
    public record Options(int smtpPort, int imapPort, int apiPort, int heapMegabytes, Path log) {

        public static Options of(int smtpPort, int imapPort, int apiPort, Path log) {
            return new Options(smtpPort, imapPort, apiPort, 256, log);
        }
    }

    /**
     * Starts the server and returns when it takes mail.
     *
     * @throws ServerFailed with one line that says why not
     */
    public static MailServer start(Options options) {
        FreePorts.require(NAME, options.smtpPort(), options.imapPort(), options.apiPort());
        var folder = options.log().toAbsolutePath().getParent();
        var ready = new HttpProbe("http://localhost:" + options.apiPort() + "/api/service/readiness");
        var process = Processes.start(command(options), Map.of(), folder, options.log());
        Readiness.await(NAME, process, options.log(), START_LIMIT, ready);
        return new MailServer(options, process.toHandle());
    }

    /** Starts the server with settings that suit most. */
    public static MailServer start(int smtpPort, int imapPort, int apiPort, Path log) {
        return start(Options.of(smtpPort, imapPort, apiPort, log));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The port where mail is handed in. */
    @Override
    public int port() {
        return options.smtpPort();
    }

    public int imapPort() {
        return options.imapPort();
    }

    public int apiPort() {
        return options.apiPort();
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

    private static List<String> command(Options options) {
        var properties = List.of(
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + options.smtpPort(),
                "-Dgreenmail.imap.hostname=127.0.0.1",
                "-Dgreenmail.imap.port=" + options.imapPort(),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + options.apiPort(),
                "-Dgreenmail.auth.disabled");
        var main = List.of("com.icegreen.greenmail.standalone.GreenMailStandaloneRunner");
        return JavaCommand.of(options.heapMegabytes(), properties, Checkout.classPath("greenmail"), main);
    }
}
