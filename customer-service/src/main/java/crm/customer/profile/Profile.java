package crm.customer.profile;

import crm.customer.contactpoint.Email;
import crm.customer.contactpoint.EmailAddresses;
import crm.customer.contactpoint.Phone;
import crm.customer.contactpoint.PostalAddress;
import crm.events.customer.CustomerContact;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * Everything that is known about a customer, normalised and valid; it never changes, a customer gets another one. So
 * Hibernate need not copy its lists to see whether they changed.
 *
 * @param displayNameGiven whether somebody gave the display name; otherwise it follows the other names
 * @param attributes values are text, {@link Long}, {@link java.math.BigInteger}, {@link java.math.BigDecimal}, truth
 *     values or lists of text
 * @param externalIds ids in other systems, by system
 */
@Embeddable
public record Profile(
        @Enumerated(EnumType.STRING) Kind kind,
        String displayName,
        boolean displayNameGiven,
        String givenName,
        String familyName,
        @Enumerated(EnumType.STRING) Gender gender,
        LocalDate birthDate,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Email> emails,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Phone> phones,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<PostalAddress> addresses,

        String language,
        String timeZone,

        @JdbcTypeCode(SqlTypes.ARRAY) @Mutability(Immutability.class)
        List<String> tags,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, Object> attributes,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, String> externalIds,

        String source,
        String owner) {

    /** The fields a caller can write, in the order of the contract. */
    private static final Map<String, Function<Profile, Object>> FIELDS = fields();

    /** Names of the fields that somebody filled in. */
    List<String> filledFields() {
        return FIELDS.entrySet().stream()
                .filter(field -> isFilled(field.getValue().apply(this)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of the fields in which this profile differs from another. */
    List<String> changedFields(Profile before) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(this), field.getValue().apply(before)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the other services need in order to recognise and address the customer. */
    CustomerContact contact() {
        return new CustomerContact(
                displayName,
                givenName,
                familyName,
                language,
                timeZone,
                EmailAddresses.primaryFirst(emails),
                externalIds);
    }

    private static boolean isFilled(Object value) {
        return value != null && !value.equals(List.of()) && !value.equals(Map.of());
    }

    private static Map<String, Function<Profile, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<Profile, Object>>();
        fields.put("kind", Profile::kind);
        // Giving the name that was derived so far is a change too: from now on it stays.
        fields.put("displayName", profile -> List.of(profile.displayName, profile.displayNameGiven));
        fields.put("givenName", Profile::givenName);
        fields.put("familyName", Profile::familyName);
        fields.put("gender", Profile::gender);
        fields.put("birthDate", Profile::birthDate);
        fields.put("emails", Profile::emails);
        fields.put("phones", Profile::phones);
        fields.put("addresses", Profile::addresses);
        fields.put("language", Profile::language);
        fields.put("timeZone", Profile::timeZone);
        fields.put("tags", Profile::tags);
        fields.put("attributes", Profile::attributes);
        fields.put("externalIds", Profile::externalIds);
        fields.put("source", Profile::source);
        fields.put("owner", Profile::owner);
        return fields;
    }
}
