package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.problem.InvalidInput;
import crm.platform.text.Findings;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributesTest {

    private final Findings findings = new Findings();

    @Test
    void keepsTextNumbersTruthValuesAndListsOfText() {
        assertEquals(
                Map.of("a", "x", "b", 38L, "c", new BigDecimal("1.5"), "d", true, "e", List.of("p", "q")),
                read(Map.of("a", " x ", "b", 38.0, "c", 1.50, "d", true, "e", List.of("p", "q"))));
    }

    @Test
    void nullIsAbsent() {
        assertEquals(Map.of(), read(Collections.singletonMap("a", null)));
    }

    static Stream<Object> refused() {
        return Stream.of(
                Map.of("x", 1),
                List.of(1),
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e400"),
                new BigDecimal("1e2147483647"),
                new BigDecimal("12e2147483646"),
                new BigDecimal("-1e2147483647"),
                new BigDecimal("1e-2147483647"),
                "a\u0000",
                "x".repeat(1_001));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAnythingElse(Object value) {
        read(Map.of("a", value));
        assertThrows(InvalidInput.class, findings::throwIfAny);
    }

    @Test
    void refusesNamesThatCouldNotBeWrittenInAPath() {
        read(Map.of("a b", 1));
        assertThrows(InvalidInput.class, findings::throwIfAny);
    }

    private Map<String, Object> read(Map<String, Object> typed) {
        return Attributes.read(typed, "/attributes", findings);
    }
}
