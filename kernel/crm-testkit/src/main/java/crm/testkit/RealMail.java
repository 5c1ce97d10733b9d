package crm.testkit;

import crm.servers.FreePorts;
import crm.servers.Leash;
import crm.servers.MailServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A mail server for services that write or read mail, started once per test JVM on free ports, beside {@link RealServers}. It
 * takes mail for everybody; whoever logs in by IMAP as an address finds that address' mail. Mail lives as long as the JVM:
 * a test writes to addresses of its own. All tests of a service name the same servers, or it starts again between them.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(RealServers.class)
 * @WithTestResource(RealMail.class)
 * class CampaignTest {}
 * }</pre>
 */
public final class RealMail implements QuarkusTestResourceLifecycleManager {

    /** Starts it if it does not run yet and returns the settings with which the service finds it. */
    @Override
    public Map<String, String> start() {
        OncePerJvm.get("mail", RealMail::startServer);
        return Map.of(
                "CRM_SMTP_HOST",
                "localhost",
                "CRM_SMTP_PORT",
                Integer.toString(smtpPort()),
                "CRM_IMAP_HOST",
                "localhost",
                "CRM_IMAP_PORT",
                Integer.toString(imapPort()));
    }

    /** Leaves the server to the next test class of this JVM. */
    @Override
    public void stop() {}

    /** Where mail is handed in, at {@code localhost}; no login. */
    public static int smtpPort() {
        return port("smtp");
    }

    /** Where mail is read, at {@code localhost}; the address is user and password. */
    public static int imapPort() {
        return port("imap");
    }

    /** Of the HTTP API: {@code GET /api/user/{address}/messages} lists what somebody got. */
    public static int apiPort() {
        return port("api");
    }

    private static int port(String protocol) {
        return Integer.parseInt(OncePerJvm.require(protocol + "-port"));
    }

    private static String startServer() {
        var folder = RealServers.folder();
        var ports = FreePorts.next(3);
        var server = MailServer.start(ports.get(0), ports.get(1), ports.get(2), folder.resolve("mail.log"));
        Leash.tie(folder, server);
        OncePerJvm.get("smtp-port", () -> Integer.toString(ports.get(0)));
        OncePerJvm.get("imap-port", () -> Integer.toString(ports.get(1)));
        OncePerJvm.get("api-port", () -> Integer.toString(ports.get(2)));
        return folder.toString();
    }
}
