package crm.customer.contactpoint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.List;
import java.util.Set;

/**
 * Brings phone numbers into E.164 form. A number is accepted when its length is possible in its country: ranges are
 * allotted faster than any library learns of them.
 */
public final class PhoneNumbers {

    /** Longest number as typed, in characters. */
    public static final int LENGTH = 64;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Set<Integer> CALLING_CODES = NUMBERS.getSupportedCallingCodes();
    private static final int LONGEST_CALLING_CODE = 3;

    private PhoneNumbers() {}

    /** What follows the country calling code of a number in E.164 form. No calling code begins with another. */
    public static String national(String number) {
        for (var end = 2; end <= 1 + LONGEST_CALLING_CODE && end < number.length(); end++) {
            if (CALLING_CODES.contains(Integer.parseInt(number, 1, end, 10))) {
                return number.substring(end);
            }
        }
        return number;
    }

    /**
     * Reads a list of typed numbers.
     *
     * @param country the country to read numbers without a country code with (ISO 3166-1 alpha-2); null when not known
     * @param held what the customer has now: a number that comes back in its normal form keeps what was typed
     */
    public static List<Phone> read(
            List<Phone> typed, List<Phone> held, String country, String pointer, Findings findings) {
        var echo = Echo.of(held, Phone::number, Phone::entered);
        return ContactList.read(typed, pointer, findings, (phone, at) -> {
            echo.refuseInvented(phone.entered(), at, findings);
            var number = CleanText.require(phone.number(), LENGTH, at + "/number", findings);
            return number == null ? null : normalise(number, country, echo, at + "/number", findings);
        });
    }

    private static Phone normalise(String typed, String country, Echo echo, String at, Findings findings) {
        try {
            var number = NUMBERS.parse(typed, country);
            if (isPossible(number)) {
                return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164), echo.entered(typed), null, false);
            }
            invalid(at, findings);
        } catch (NumberParseException refused) {
            if (refused.getErrorType() == ErrorType.INVALID_COUNTRY_CODE
                    && country == null
                    && !isInternational(typed)) {
                findings.add(
                        at,
                        "phone-country-unknown",
                        "needs a country code (+49 ...) or a primary address with a country");
            } else {
                invalid(at, findings);
            }
        }
        return null;
    }

    private static boolean isPossible(PhoneNumber number) {
        return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    private static boolean isInternational(String typed) {
        return typed.startsWith("+") || typed.startsWith("\uFF0B");
    }

    private static void invalid(String at, Findings findings) {
        findings.add(at, "phone-invalid", "must be a phone number, such as +49 30 1234567");
    }
}
