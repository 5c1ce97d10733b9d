package crm.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.Phone;
import crm.customer.contactpoint.PostalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as callers read it. What is not known is absent; lists and maps are there, and empty. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Customer", description = "A customer. What is not known is absent.")
public record CustomerView(
        @Schema(required = true, description = "The customer's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What the customer is.")
        Kind kind,

        @Schema(required = true, description = "The name to show.")
        String displayName,

        @Schema(description = "Given name.") String givenName,
        @Schema(description = "Family name.") String familyName,

        @Schema(description = "Gender, as far as it was told.")
        Gender gender,

        @Schema(description = "Day of birth.") LocalDate birthDate,

        @Schema(required = true, description = "E-mail addresses.")
        List<Email> emails,

        @Schema(required = true, description = "Phone numbers.")
        List<Phone> phones,

        @Schema(required = true, description = "Postal addresses.")
        List<PostalAddress> addresses,

        @Schema(description = "Language, BCP 47.") String language,
        @Schema(description = "Time zone, IANA.") String timeZone,

        @Schema(required = true, description = "Words to find the customer by.")
        List<String> tags,

        @Schema(required = true, description = "Facts that have no field of their own.")
        Map<String, Object> attributes,

        @Schema(required = true, description = "The customer's ids in other systems, by system.")
        Map<String, String> externalIds,

        @Schema(description = "The channel or system the customer came from.")
        String source,

        @Schema(description = "Who looks after the customer.")
        String owner,

        @Schema(required = true, description = "When the customer was created, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When the customer last changed, in UTC.")
        Instant updatedAt) {

    /** The display name where it says more than the given and the family name; null otherwise. */
    public String givenDisplayName() {
        return displayName.equals(DisplayName.of(givenName, familyName)) ? null : displayName;
    }

    static CustomerView of(Customer customer) {
        var profile = customer.profile();
        return new CustomerView(
                customer.id(),
                customer.version(),
                profile.kind(),
                profile.displayName(),
                profile.givenName(),
                profile.familyName(),
                profile.gender(),
                profile.birthDate(),
                profile.emails(),
                profile.phones(),
                profile.addresses(),
                profile.language(),
                profile.timeZone(),
                profile.tags(),
                profile.attributes(),
                profile.externalIds(),
                profile.source(),
                profile.owner(),
                customer.createdAt(),
                customer.updatedAt());
    }
}
