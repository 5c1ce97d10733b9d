package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Whether a customer agreed to be addressed by a channel for a purpose.
 *
 * @param channel {@code email}, {@code sms}, {@code phone}, {@code post}
 * @param purpose for example {@code marketing} or {@code newsletter}
 * @param state {@code granted}, {@code denied} or {@code withdrawn}
 * @param since since when, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(String channel, String purpose, String state, Instant since) {}
