package crm.platform.problem;

import crm.platform.specimen.Calls;
import io.restassured.RestAssured;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what well-behaved clients refuse to send. */
final class RawHttp {

    private RawHttp() {}

    static String get(String path) throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(bytes(head("GET", path) + "\r\n"));
            out.flush();
            return text(socket);
        }
    }

    static String postChunked(String path, int length) throws IOException {
        try (var socket = connect()) {
            var out = new BufferedOutputStream(socket.getOutputStream());
            out.write(
                    bytes(head("POST", path) + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
            for (var sent = 0; sent < length; sent += 1024) {
                out.write(bytes("400\r\n" + "[".repeat(1024) + "\r\n"));
            }
            out.write(bytes("0\r\n\r\n"));
            out.flush();
            return text(socket);
        }
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Calls.TOKEN + "\r\n";
    }

    private static Socket connect() throws IOException {
        return new Socket("localhost", RestAssured.port);
    }

    private static String text(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
