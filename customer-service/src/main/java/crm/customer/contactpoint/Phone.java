package crm.customer.contactpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A phone number of a customer.
 *
 * @param number the number; kept in E.164 form
 * @param entered what was typed; set by the service
 * @param label what the number is for
 * @param primary whether it is the one to call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A phone number.")
public record Phone(
        @Schema(
                required = true,
                maxLength = PhoneNumbers.LENGTH,
                description = "The number; returned in E.164 form. Without a country code, it is read as one of"
                        + " the primary address's country.",
                examples = "+49301234567")
        String number,

        @Schema(
                readOnly = true,
                description = "What was typed. Set by the service; it may be sent back unchanged.",
                examples = "030 1234567")
        String entered,

        @Schema(maxLength = ContactList.LABEL_LENGTH, description = "What it is for.", examples = "mobile")
        String label,

        @Schema(
                defaultValue = "false",
                description = "Whether it is the one to call. The first is, unless another says so.")
        Boolean primary)
        implements ContactPoint<Phone> {

    /** Who does not say that it is the primary one says that it is not. */
    public Phone {
        primary = Boolean.TRUE.equals(primary);
    }

    /** A number as somebody typed it. */
    public static Phone typed(String number) {
        return new Phone(number, null, null, false);
    }

    @Override
    public Object identity() {
        return number;
    }

    @Override
    public Phone as(String newLabel, boolean newPrimary) {
        return new Phone(number, entered, newLabel, newPrimary);
    }
}
