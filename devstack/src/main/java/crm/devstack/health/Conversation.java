package crm.devstack.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.IntPredicate;

/**
 * Says the shortest thing that a server must answer, and looks at the first byte. To be connected proves nothing: the kernel
 * connects on behalf of a process that is stuck.
 */
final class Conversation implements Probe {
    private static final int LIMIT_MILLIS = 2_000;
    /** PostgreSQL's SSLRequest; the answer is S or N. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 0x04, (byte) 0xd2, 0x16, 0x2f};
    /** Kafka's ApiVersions request, version 0, without client id; the answer begins with its length. */
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private final int port;
    private final byte[] question;
    private final IntPredicate expected;

    private Conversation(int port, byte[] question, IntPredicate expected) {
        this.port = port;
        this.question = question;
        this.expected = expected;
    }

    static Probe postgresql(int port) {
        return new Conversation(port, SSL_REQUEST, answer -> answer == 'S' || answer == 'N');
    }

    static Probe kafka(int port) {
        return new Conversation(port, API_VERSIONS, answer -> answer == 0);
    }

    /** A mail server speaks first: {@code 220}. */
    static Probe smtp(int port) {
        return new Conversation(port, new byte[0], answer -> answer == '2');
    }

    @Override
    public Health ask() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.getOutputStream().write(question);
            return expected.test(socket.getInputStream().read()) ? Health.HEALTHY : Health.SILENT;
        } catch (IOException e) {
            return Health.SILENT;
        }
    }
}
