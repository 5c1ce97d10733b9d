package crm.support.survey;

import crm.support.customerref.CustomerFreshness;
import crm.support.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for surveys to send; not on old news, for a customer may have been removed. */
@ApplicationScoped
class SurveySender {

    private final Rounds rounds;

    SurveySender(SurveyService surveys, CustomerFreshness news, SurveySettings settings) {
        this.rounds = new Rounds("surveys", settings.interval(), () -> news.isKnown() && surveys.sendDue());
    }

    void onStart(@Observes StartupEvent event) {
        rounds.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.stop();
    }
}
