package crm.devstack.stack;

import crm.devstack.layout.Home;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.supervisor.ControlAddress;
import crm.devstack.supervisor.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** Gives orders to the supervisor. */
final class ControlClient {
    private static final int OK = 200;

    private final ControlAddress address;

    private ControlClient(ControlAddress address) {
        this.address = address;
    }

    static ControlClient of(Home home) {
        return ControlAddress.read(home)
                .map(ControlClient::new)
                .orElseThrow(() -> new StackFailed("The supervisor takes no orders yet, or no longer"));
    }

    /**
     * Returns when the order is carried out.
     *
     * @throws StackFailed with the reason, when it failed or nobody took it
     */
    void order(String name, Progress progress) {
        var request = HttpRequest.newBuilder(address.order(name))
                .header("Authorization", address.authorization())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var lines = send(request).body()) {
            Wire.read(lines.iterator(), progress);
        }
    }

    private static HttpResponse<Stream<String>> send(HttpRequest request) {
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != OK) {
                throw new StackFailed("The supervisor refuses the order (" + answer.statusCode() + ")");
            }
            return answer;
        } catch (IOException e) {
            throw new StackFailed("The supervisor does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
