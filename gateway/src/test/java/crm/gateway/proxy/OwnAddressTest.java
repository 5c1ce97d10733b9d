package crm.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressTest {
    private static final OwnAddress OWN = new OwnAddress("https", "crm.example.com", "/v1/customers/7");

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/8, https://crm.example.com/v1/customers/8",
        "8, https://crm.example.com/v1/customers/8",
        "http://localhost:8081/v1/customers/a%2Fb?x=1#y, https://crm.example.com/v1/customers/a%2Fb?x=1#y",
        "https://elsewhere.example.com/a, https://elsewhere.example.com/a"
    })
    void aReferenceLeadsToTheGatewayUnlessItLeadsElsewhere(String reference, String expected) {
        assertEquals(expected, OWN.localised(reference, "http://localhost:8081"));
    }

    @ParameterizedTest
    @CsvSource({
        "https, crm.example.com, 443",
        "http, crm.example.com, 80",
        "http, localhost:8080, 8080",
        "http, [::1], 80"
    })
    void thePortIsTheWrittenOneOrTheSchemes(String scheme, String authority, String port) {
        assertEquals(port, new OwnAddress(scheme, authority, "/").port());
    }
}
