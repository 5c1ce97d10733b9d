package crm.devstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers of the shop. The file knows their numbers and countries; names and addresses are made up, and plainly so. */
final class RetailCustomers {
    /** What they have as their source, and by what they are found. */
    static final String SOURCE = "online-retail";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Country by number, in the order of the file. */
    private final Map<String, String> countries = new LinkedHashMap<>();

    RetailCustomers(List<RetailLine> lines) {
        lines.stream()
                .filter(line -> line.customer() != null)
                .forEach(line -> countries.putIfAbsent(line.customer(), line.country()));
    }

    /** All numbers, those who bought first first. */
    List<String> numbers() {
        return List.copyOf(countries.keySet());
    }

    /** Those who wanted to be written to: everybody with an even number. */
    static boolean agreed(String number) {
        return Long.parseLong(number) % 2 == 0;
    }

    static String email(String number) {
        return "customer-" + number + "@example.org";
    }

    /** Writes them as the import takes them, one a line. */
    void write(Path target) {
        try {
            Files.write(target, countries.keySet().stream().map(this::line).toList());
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + target + ": " + Home.reason(e), e);
        }
    }

    private String line(String number) {
        var customer = JSON.createObjectNode().put("kind", "person").put("displayName", "Customer " + number);
        customer.putArray("emails").addObject().put("address", email(number));
        Countries.code(countries.get(number))
                .ifPresent(code -> customer.putArray("addresses").addObject().put("country", code));
        customer.putObject("externalIds").put(History.SYSTEM, number);
        return text(customer);
    }

    private static String text(ObjectNode customer) {
        try {
            return JSON.writeValueAsString(customer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
