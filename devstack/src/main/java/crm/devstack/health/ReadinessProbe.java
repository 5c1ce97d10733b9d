package crm.devstack.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An application tells itself whether it is ready and what it lacks (MicroProfile Health). */
record ReadinessProbe(String address) implements Probe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UP = "UP";

    @Override
    public Health ask() {
        return Http.get(address + "/q/health/ready")
                .map(answer -> read(answer.body()))
                .orElse(Health.SILENT);
    }

    static Health read(String body) {
        try {
            var health = JSON.readTree(body);
            return isUp(health) ? Health.HEALTHY : Health.lacking(missing(health));
        } catch (JsonProcessingException e) {
            return Health.SILENT;
        }
    }

    private static String missing(JsonNode health) {
        return StreamSupport.stream(health.path("checks").spliterator(), false)
                .filter(check -> !isUp(check))
                .map(check -> check.path("name").asText())
                .collect(Collectors.joining(", "));
    }

    private static boolean isUp(JsonNode node) {
        return UP.equals(node.path("status").asText());
    }
}
