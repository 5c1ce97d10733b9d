package crm.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void findsNothingWrongWithReadableSettingsOrNone() {
        assertEquals(List.of(), new Settings(Map.of()).problems());
        assertEquals(
                List.of(),
                new Settings(Map.of(
                                "CRM_ISSUER", "https://login.example.com/realms/crm",
                                "CRM_IDENTITY_URL", "http://keycloak:8080/realms/crm",
                                "CRM_DB_URL", "jdbc:postgresql://postgres:5432/customer",
                                "CRM_KAFKA", "kafka-1:9092, kafka-2:9092"))
                        .problems());
    }

    @Test
    void namesEachVariableThatNobodyCanRead() {
        var problems = new Settings(Map.of(
                        "CRM_ISSUER", "login.example.com",
                        "CRM_IDENTITY_URL", "http://not a host",
                        "CRM_DB_URL", "postgres://crm:secret@postgres/customer",
                        "CRM_KAFKA", "kafka"))
                .problems();

        assertEquals(
                List.of("CRM_ISSUER", "CRM_IDENTITY_URL", "CRM_DB_URL", "CRM_KAFKA"),
                problems.stream().map(line -> line.split(" ")[0]).toList());
        assertFalse(String.join("", problems).contains("secret"), "no password in the log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyValueIsNone(String empty) {
        var problems = new Settings(
                        Map.of("CRM_ISSUER", empty, "CRM_IDENTITY_URL", empty, "CRM_DB_URL", empty, "CRM_KAFKA", empty))
                .problems();

        assertEquals(
                List.of("CRM_ISSUER", "CRM_IDENTITY_URL", "CRM_DB_URL", "CRM_KAFKA"),
                problems.stream().map(line -> line.split(" ")[0]).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//crm:secret@postgres:5432/customer", "//crm:se/secret@postgres/customer", "secret@customer"})
    void refusesAPasswordInTheAddressOfTheDatabaseWithoutRepeatingIt(String address) {
        var problems = new Settings(Map.of("CRM_DB_URL", "jdbc:postgresql:" + address)).problems();

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("CRM_DB_PASSWORD"), problems.get(0));
        assertFalse(problems.get(0).contains("secret"), "no password in the log");
    }

    @Test
    void takesAnAtInTheParametersOfTheDatabase() {
        var url = "jdbc:postgresql://postgres/customer?ApplicationName=crm@customer";

        assertEquals(List.of(), new Settings(Map.of("CRM_DB_URL", url)).problems());
    }

    @Test
    void knowsWhetherABrokerCanBeFound() throws InterruptedException {
        assertTrue(BrokerNames.of("nowhere.invalid:9092,localhost:9092").isAnyKnown());
        assertFalse(BrokerNames.of("nowhere.invalid:9092").awaitAnyKnown(Duration.ofMillis(1)));
    }
}
