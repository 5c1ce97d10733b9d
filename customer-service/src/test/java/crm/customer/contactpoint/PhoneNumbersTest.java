package crm.customer.contactpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.problem.InvalidInput;
import crm.platform.text.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 / 1234567, , +49301234567",
        "030 1234567, DE, +49301234567",
        "0044 20 7946 0000, DE, +442079460000",
        "(415) 555-0100, US, +14155550100",
        "＋４９ ３０ １２３４５６７, , +49301234567"
    })
    void bringsNumbersIntoOneForm(String typed, String country, String number) {
        assertEquals(new Phone(number, typed, null, true), read(typed, country).get(0));
    }

    @ParameterizedTest
    @CsvSource({"abc, DE", "+49 12, DE", "123, US", "+999 123456789,", "+49 30 12345678901234567, DE"})
    void refusesWhatIsNoNumber(String typed, String country) {
        read(typed, country);
        assertRefused("phone-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "+49301234567, 301234567",
        "+14155550100, 4155550100",
        "+35312345678, 12345678",
        "+390612345678, 0612345678"
    })
    void theNationalNumberFollowsTheCallingCode(String number, String national) {
        assertEquals(national, PhoneNumbers.national(number));
    }

    @Test
    void needsACountryForANationalNumber() {
        read("030 1234567", null);
        assertRefused("phone-country-unknown");
    }

    @Test
    void takesItsOwnAnswerForNoChangeWhateverTheCountry() {
        var held = read("030 1234567", "DE");
        assertEquals(held, PhoneNumbers.read(held, held, "US", "/phones", findings));
    }

    private List<Phone> read(String typed, String country) {
        return PhoneNumbers.read(List.of(Phone.typed(typed)), List.of(), country, "/phones", findings);
    }

    private void assertRefused(String code) {
        var error =
                assertThrows(InvalidInput.class, findings::throwIfAny).errors().get(0);
        assertEquals("/phones/0/number " + code, error.pointer() + " " + error.code());
    }
}
