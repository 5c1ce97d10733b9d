package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RealMailTest {

    @Test
    void isStartedOnceAndGreetsByBothProtocols() throws IOException {
        var settings = new RealMail().start();

        assertEquals(settings, new RealMail().start());
        assertTrue(greeting(RealMail.smtpPort()).startsWith("220 "));
        assertTrue(greeting(RealMail.imapPort()).startsWith("* OK "));
    }

    private static String greeting(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(20_000);
            return in.readLine();
        }
    }
}
