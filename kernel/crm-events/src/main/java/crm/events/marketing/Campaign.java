package crm.events.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign, as it is at one version.
 *
 * @param campaignId the campaign
 * @param version its version, from 1
 * @param name what it is called
 * @param channel {@code email}
 * @param purpose what for the consent must be, for example {@code marketing}
 * @param segmentId whom it addresses
 * @param status {@code draft}, {@code scheduled}, {@code sending}, {@code paused}, {@code completed} or {@code
 *     cancelled}
 * @param startedAt when sending began, in UTC; absent before
 * @param completedAt when sending ended, in UTC; absent before
 * @param recipients how many it addressed; absent before sending began
 * @param sent to how many the mail server took it; absent before sending began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Campaign(
        UUID campaignId,
        long version,
        String name,
        String channel,
        String purpose,
        UUID segmentId,
        String status,
        Instant startedAt,
        Instant completedAt,
        Long recipients,
        Long sent) {}
