package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "Mei,Lin,Mei Lin",
        "Mei,,Mei",
        ",Lin,Lin",
        "小明,王,王小明",
        "花子,山田,山田花子",
        "علي,محمد,علي محمد",
        "Ming,王,Ming 王"
    })
    void isMadeOfTheNamesThereAre(String given, String family, String shown) {
        assertEquals(shown, DisplayName.of(given, family));
    }
}
