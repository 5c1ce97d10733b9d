package crm.events.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket, as it is at one version.
 *
 * @param ticketId the ticket
 * @param version its version, from 1
 * @param number the number that people see
 * @param customerId whose it is; absent while not recognised
 * @param subject what it is about
 * @param ticketType {@code question}, {@code complaint}, {@code incident} or {@code service-request}
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param status {@code new}, {@code open}, {@code pending}, {@code resolved} or {@code closed}
 * @param queue the queue it is in
 * @param channel how it came: {@code email}, {@code api}, {@code phone}, {@code chat}, {@code web}
 * @param orderId the order it is about; absent when about none
 * @param openedAt when it came, in UTC
 * @param firstResponseDueAt until when the first answer is promised, in UTC; absent without a promise
 * @param firstRespondedAt when it was first answered, in UTC; absent before
 * @param resolutionDueAt until when a resolution is promised, in UTC; absent without a promise
 * @param resolvedAt when it was resolved, in UTC; absent before, and when it was opened again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ticket(
        UUID ticketId,
        long version,
        String number,
        UUID customerId,
        String subject,
        String ticketType,
        String priority,
        String status,
        String queue,
        String channel,
        UUID orderId,
        Instant openedAt,
        Instant firstResponseDueAt,
        Instant firstRespondedAt,
        Instant resolutionDueAt,
        Instant resolvedAt) {}
