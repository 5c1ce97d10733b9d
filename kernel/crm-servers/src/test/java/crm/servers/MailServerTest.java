package crm.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    @TempDir(factory = BuildFolder.class)
    Path folder;

    private MailServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void takesMailAndShowsItByImap() throws IOException {
        server = MailServer.start(options());

        var taken = talk(
                server.port(),
                "HELO here",
                "MAIL FROM:<crm@example.org>",
                "RCPT TO:<ada@example.org>",
                "DATA",
                "Subject: Hello\r\n\r\nHow are you?\r\n.");
        assertTrue(taken.get(taken.size() - 1).startsWith("250"), taken.toString());

        var shown = talk(server.imapPort(), "a login ada@example.org ada@example.org", "b select inbox");
        assertTrue(String.join("\n", shown).contains("* 1 EXISTS"), shown.toString());

        server.stop();
        assertFalse(server.alive());
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() {
        server = MailServer.start(options());
        var second = MailServer.Options.of(FreePorts.next(), server.imapPort(), FreePorts.next(), server.log());

        var failure = assertThrows(ServerFailed.class, () -> MailServer.start(second));

        assertEquals(
                "the mail server cannot start: port " + server.imapPort() + " is taken by another process",
                failure.getMessage());
    }

    private MailServer.Options options() {
        var ports = FreePorts.next(3);
        return MailServer.Options.of(ports.get(0), ports.get(1), ports.get(2), folder.resolve("mail.log"));
    }

    /** Sends lines of a line-based protocol and returns all answers up to the one to the last line. */
    private static List<String> talk(int port, String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(20_000);
            var answers = new ArrayList<>(List.of(in.readLine()));
            for (var line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                String answer;
                do {
                    answer = in.readLine();
                    answers.add(answer);
                } while (answer.startsWith("*"));
            }
            return answers;
        }
    }
}
