package crm.customer.contactpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A postal address of a customer. At least one of its parts is there.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param primary whether it is the one to write to, and whose country phone numbers are read with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A postal address; at least one part is needed.")
public record PostalAddress(
        @Schema(
                maxLength = PostalAddresses.STREET,
                description = "Street and house number.",
                examples = "Lindenallee 5")
        String street,

        @Schema(maxLength = PostalAddresses.NAME, description = "City or town.", examples = "Berlin")
        String city,

        @Schema(maxLength = PostalAddresses.NAME, description = "State, province or canton.", examples = "BE")
        String region,

        @Schema(maxLength = PostalAddresses.POSTAL_CODE, description = "Postal code.", examples = "10115")
        String postalCode,

        @Schema(minLength = 2, maxLength = 2, description = "Country, ISO 3166-1 alpha-2.", examples = "DE")
        String country,

        @Schema(maxLength = ContactList.LABEL_LENGTH, description = "What it is for.", examples = "home")
        String label,

        @Schema(
                defaultValue = "false",
                description = "Whether it is the one to write to. The first is, unless another says so.")
        Boolean primary)
        implements ContactPoint<PostalAddress> {

    /** Who does not say that it is the primary one says that it is not. */
    public PostalAddress {
        primary = Boolean.TRUE.equals(primary);
    }

    @Override
    public Object identity() {
        return new PostalAddress(street, city, region, postalCode, country, null, false);
    }

    @Override
    public PostalAddress as(String newLabel, boolean newPrimary) {
        return new PostalAddress(street, city, region, postalCode, country, newLabel, newPrimary);
    }

    boolean hasNoPart() {
        return street == null && city == null && region == null && postalCode == null && country == null;
    }
}
