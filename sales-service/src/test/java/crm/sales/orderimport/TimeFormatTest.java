package crm.sales.orderimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,                      2010-12-01,                2010-11-30T23:00:00Z
                    -,                      2010-12-01 08:26,          2010-12-01T07:26:00Z
                    -,                      2010-07-01T08:26:01,       2010-07-01T06:26:01Z
                    -,                      2010-07-01T08:26:01.123Z,  2010-07-01T08:26:01.123Z
                    -,                      2010-07-01T08:26:01+05:30, 2010-07-01T02:56:01Z
                    yyyy-MM-dd HH:mm:ss,    2010-12-01 08:26:00,       2010-12-01T07:26:00Z
                    dd.MM.yyyy,             01.12.2010,                2010-11-30T23:00:00Z
                    M/d/yyyy h:mm a,        12/1/2010 8:26 PM,         2010-12-01T19:26:00Z
                    yyyyMMddHHmmXX,         201012010826+0000,         2010-12-01T08:26:00Z
                    dd.MM.yyyy HH:mm,       28.03.2010 02:30,          2010-03-28T01:30:00Z
                    dd.MM.yyyy HH:mm,       31.10.2010 02:30,          2010-10-31T00:30:00Z
                    """)
    void readsATime(String pattern, String text, String time) {
        assertEquals(time, TimeFormat.parse(pattern, BERLIN).read(text).toString());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,          2010-02-30
                    -,          yesterday
                    dd.MM.yyyy, 2010-12-01
                    dd.MM.yyyy, 29.02.2010
                    """)
    void refusesWhatIsNone(String pattern, String text) {
        assertNull(TimeFormat.parse(pattern, BERLIN).read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "HH:mm:ss", "yyyy-MM", "w/yyyy-MM-dd"})
    void isMadeOfADateAtLeast(String pattern) {
        assertNull(TimeFormat.parse(pattern, BERLIN));
    }
}
