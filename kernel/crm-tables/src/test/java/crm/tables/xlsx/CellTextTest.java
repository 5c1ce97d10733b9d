package crm.tables.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "38,38",
        "38.0,38",
        "0.0,0",
        "-1.5,-1.5",
        "1.0E+3,1000",
        "1.5E-3,0.0015",
        "0.30000000000000004,0.3",
        "123456789012345678,123456789012345678",
        "1E999999999,1E999999999",
        "nonsense,nonsense",
    })
    void writesNumbersOut(String stored, String shown) {
        assertEquals(shown, CellText.number(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "1,false,1900-01-01",
        "59,false,1900-02-28",
        "60,false,1900-02-29",
        "61,false,1900-03-01",
        "36526,false,2000-01-01",
        "36526.5,false,2000-01-01T12:00:00",
        "36526.999999999,false,2000-01-02",
        "0.25,false,06:00:00",
        "35064,true,2000-01-01",
        "-1,false,-1",
        "2958466,false,2958466",
    })
    void writesDatesAsIso8601(String stored, boolean isFrom1904, String shown) {
        assertEquals(shown, CellText.date(stored, isFrom1904));
    }

    @ParameterizedTest
    @CsvSource({"plain_x,plain_x", "a_x002D_b,a-b", "_x005F_x002D_,_x002D_"})
    void readsWhatXmlCannotHold(String stored, String shown) {
        assertEquals(shown, CellText.unescaped(stored));
    }
}
