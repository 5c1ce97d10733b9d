package crm.support.survey;

import crm.support.ticket.TicketMoved;
import crm.support.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Plans to ask about a ticket that is resolved, and no longer does when it is opened again. */
@ApplicationScoped
class SurveyPlanner {

    private final SurveyRepository repository;
    private final SurveySettings settings;

    SurveyPlanner(SurveyRepository repository, SurveySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** In the transaction of the step. */
    void on(@Observes TicketMoved step) {
        if (settings.enabled() && step.to() == TicketStatus.RESOLVED) {
            repository.plan(step.ticketId(), step.at().plus(settings.delay()));
        } else if (step.from() == TicketStatus.RESOLVED && step.to() == TicketStatus.OPEN) {
            repository.drop(List.of(step.ticketId()));
        }
    }
}
