package crm.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line is equal when all that the file says of it is the same in the system. */
class ReconciliationTest {
    private static final List<RetailLine> LINES = List.of(
            line("536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom", 1),
            line("536365,71053,LANTERN,6,2010-12-01 08:27:00,3.39,17850.0,United Kingdom", 2),
            line("C536379,85123A,HEART,-1,2010-12-01 09:41:00,2.55,,Channel Islands", 1));

    private static final String ORDER = """
            {"number": "536365", "orderedAt": "2010-12-01T08:26:00Z", "country": "GB",
             "customer": {"id": "01981f3a", "externalId": {"system": "shop", "id": "17850"}}, "net": {"amount": "35.64"},
             "lines": [
               {"position": 1, "sku": "85123A", "quantity": 6, "unitPrice": {"amount": "2.55"}, "net": {"amount": "15.30"}},
               {"position": 2, "sku": "71053", "quantity": 6, "unitPrice": {"amount": "3.39"}, "net": {"amount": "20.34"}}]}""";

    private static final String CANCELLATION = """
            {"kind": "cancellation", "number": "C536379", "reversedAt": "2010-12-01T09:41:00Z", "countryName": "Channel Islands",
             "net": {"amount": "2.55"},
             "lines": [
               {"position": 1, "sku": "85123A", "quantity": 1, "unitPrice": {"amount": "2.55"}, "net": {"amount": "2.55"}}]}""";

    @Test
    void whatIsAsInTheFileIsEqual() throws JsonProcessingException {
        assertEquals(3, equalLines(ORDER, CANCELLATION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    T08:26                | T08:27                | 1
                    17850                 | 17851                 | 1
                    "GB"                  | "IE"                  | 1
                    "country": "GB"       | "countryName": "GB"   | 1
                    "71053"               | "71054"               | 2
                    "quantity": 6         | "quantity": 7         | 1
                    "3.39"                | "3.40"                | 2
                    "20.34"               | "20.35"               | 2
                    T09:41                | T08:41                | 2
                    "countryName"         | "country"             | 2
                    """, quoteCharacter = '`')
    void whatDiffersIsNot(String said, String otherwise, int equalLines) throws JsonProcessingException {
        assertEquals(equalLines, equalLines(ORDER.replace(said, otherwise), CANCELLATION.replace(said, otherwise)));
    }

    private static long equalLines(String order, String cancellation) throws JsonProcessingException {
        var json = new ObjectMapper();
        var reconciliation = new Reconciliation(LINES);
        reconciliation.order(json.readTree(order));
        reconciliation.reversal(json.readTree(cancellation));
        return reconciliation.result().equalLines();
    }

    private static RetailLine line(String text, int position) {
        return RetailLine.of(new CsvLine(text).cells(), position);
    }
}
