package crm.customer.contactpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.problem.InvalidInput;
import crm.platform.text.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({
        "Mei.Lin@Example.COM, mei.lin@example.com",
        "o'brien+news@sub.example.co.uk, o'brien+news@sub.example.co.uk",
        "info@BÜCHER.example, info@xn--bcher-kva.example",
        "用户@例子.中国, 用户@xn--fsqu00a.xn--fiqs8s"
    })
    void bringsAddressesIntoOneForm(String typed, String normal) {
        assertEquals(normal, EmailAddresses.normalForm(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "@example.com",
                "a@",
                "a@example",
                "a b@example.com",
                "a@@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a@exa_mple.com",
                "a@-example.com",
                "a@example.com, b@example.com",
                "<a@example.com>",
                "a@127.0.0.1"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertTrue(EmailAddresses.normalForm(typed).isEmpty(), typed);
    }

    @Test
    void keepsWhatWasTyped() {
        var email = read(List.of(Email.typed("Mei@Example.com")), List.of()).get(0);
        assertEquals(new Email("mei@example.com", "Mei@Example.com", null, true), email);
    }

    @Test
    void takesItsOwnAnswerForNoChange() {
        var held = read(List.of(Email.typed("Mei@Example.com")), List.of());
        assertEquals(held, read(held, held));
    }

    @Test
    void refusesAnInventedOriginal() {
        read(List.of(new Email("mei@example.com", "invented", null, false)), List.of());
        assertRefused("/emails/0/entered", "read-only");
    }

    @Test
    void keepsAnAddressSaidTwiceOnce() {
        var twice = List.of(
                Email.typed("mei@example.com"),
                new Email("MEI@example.com", null, "work", true),
                Email.typed("b@example.com"));
        assertEquals(
                List.of(
                        new Email("mei@example.com", "mei@example.com", "work", true),
                        new Email("b@example.com", "b@example.com", null, false)),
                read(twice, List.of()));
    }

    @Test
    void refusesASecondPrimary() {
        read(
                List.of(new Email("a@example.com", null, null, true), new Email("b@example.com", null, null, true)),
                List.of());
        assertRefused("/emails/1/primary", "more-than-one-primary");
    }

    private List<Email> read(List<Email> typed, List<Email> held) {
        return EmailAddresses.read(typed, held, "/emails", findings);
    }

    private void assertRefused(String pointer, String code) {
        var error =
                assertThrows(InvalidInput.class, findings::throwIfAny).errors().get(0);
        assertEquals(pointer + " " + code, error.pointer() + " " + error.code());
    }
}
