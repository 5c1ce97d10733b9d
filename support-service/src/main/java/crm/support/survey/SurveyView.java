package crm.support.survey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey as callers read it. */
@Schema(name = "Survey", description = "One question to one customer, and the answer.")
public record SurveyView(
        @Schema(required = true, description = "The survey's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts what happened to it, from 1.")
        long version,

        @Schema(required = true, description = "What is asked.") SurveyKind kind,

        @Schema(required = true, description = "How it was asked.") SurveyChannel channel,

        @Schema(description = "Who is asked; absent while not recognised.")
        UUID customerId,

        @Schema(description = "The ticket it is about.") UUID ticketId,

        @Schema(description = "When it was sent, in UTC; absent when not by us.")
        Instant sentAt,

        @Schema(description = "Until when an answer is taken, in UTC.")
        Instant expiresAt,

        @Schema(description = "The answer; absent before.") Integer score,

        @Schema(required = true, description = "The lowest answer there is.")
        int scaleMin,

        @Schema(required = true, description = "The highest answer there is.")
        int scaleMax,

        @Schema(description = "What else was said.") String comment,

        @Schema(description = "When it was answered, in UTC.") Instant answeredAt,

        @Schema(required = true, description = "When it was made here, in UTC.")
        Instant createdAt) {

    static SurveyView of(Survey survey) {
        return new SurveyView(
                survey.id(),
                survey.version(),
                survey.kind(),
                survey.channel(),
                survey.customer().customerId(),
                survey.ticketId(),
                survey.sentAt(),
                survey.expiresAt(),
                survey.score(),
                survey.scaleMin(),
                survey.scaleMax(),
                survey.comment(),
                survey.answeredAt(),
                survey.createdAt());
    }
}
