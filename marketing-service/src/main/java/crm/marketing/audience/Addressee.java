package crm.marketing.audience;

import java.util.UUID;

/**
 * A customer as it is written to; what is not known is null.
 *
 * @param language BCP 47
 */
public record Addressee(
        UUID id,
        String displayName,
        String givenName,
        String familyName,
        String language,
        String timeZone,
        String email) {}
