package crm.customer.contactpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An e-mail address of a customer.
 *
 * @param address the address; kept in lower case, with an international domain in its ASCII form
 * @param entered what was typed; set by the service
 * @param label what the address is for
 * @param primary whether it is the one to write to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An e-mail address.")
public record Email(
        @Schema(
                required = true,
                maxLength = EmailAddresses.LENGTH,
                description = "The address; returned in lower case, an international domain in its ASCII form.",
                examples = "mei.lin@example.com")
        String address,

        @Schema(
                readOnly = true,
                description = "What was typed. Set by the service; it may be sent back unchanged.",
                examples = "Mei.Lin@Example.com")
        String entered,

        @Schema(maxLength = ContactList.LABEL_LENGTH, description = "What it is for.", examples = "work")
        String label,

        @Schema(
                defaultValue = "false",
                description = "Whether it is the one to write to. The first is, unless another says so.")
        Boolean primary)
        implements ContactPoint<Email> {

    /** Who does not say that it is the primary one says that it is not. */
    public Email {
        primary = Boolean.TRUE.equals(primary);
    }

    /** An address as somebody typed it. */
    public static Email typed(String address) {
        return new Email(address, null, null, false);
    }

    @Override
    public Object identity() {
        return address;
    }

    @Override
    public Email as(String newLabel, boolean newPrimary) {
        return new Email(address, entered, newLabel, newPrimary);
    }
}
