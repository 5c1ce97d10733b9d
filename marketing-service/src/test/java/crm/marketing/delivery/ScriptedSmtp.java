package crm.marketing.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants it: what GreenMail never says. An answer of {@code CUT} ends the connection. */
final class ScriptedSmtp implements AutoCloseable {

    static final String CUT = "cut";

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the beginning of what is said; "." is the end of a mail */
    ScriptedSmtp(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether something was said to it that begins so. */
    boolean heard(String beginning) {
        return heard.stream().anyMatch(line -> line.startsWith(beginning));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                // closed, by either side
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 here");
        var isMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (isMail && !line.equals(".")) {
                continue;
            }
            isMail = false;
            heard.add(line);
            var answer = answer(line);
            if (answer.equals(CUT)) {
                return;
            }
            say(socket, answer);
            isMail = answer.startsWith("354");
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : "250 fine");
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
