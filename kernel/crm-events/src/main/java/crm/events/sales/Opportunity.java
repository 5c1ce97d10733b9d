package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sale that may come, as it is at one version.
 *
 * @param opportunityId the opportunity
 * @param version its version, from 1
 * @param name what it is called
 * @param customerId with whom
 * @param pipeline the pipeline it is in, for example {@code default}
 * @param stage its stage in the pipeline
 * @param status {@code open}, {@code won} or {@code lost}
 * @param probability how probable it is to be won, from 0 to 1
 * @param amount what it would bring without tax; absent when not known
 * @param currency ISO 4217 code of the amount; absent without it
 * @param expectedCloseOn when it is expected to be decided; absent when not known
 * @param openedAt when it began, in UTC
 * @param closedAt when it was won or lost, in UTC; absent while open
 * @param lossReason why it was lost; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opportunity(
        UUID opportunityId,
        long version,
        String name,
        UUID customerId,
        String pipeline,
        String stage,
        String status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal probability,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        LocalDate expectedCloseOn,
        Instant openedAt,
        Instant closedAt,
        String lossReason) {}
