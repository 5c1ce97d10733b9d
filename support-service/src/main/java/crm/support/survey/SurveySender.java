package crm.support.survey;

import crm.support.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for surveys to send. */
@ApplicationScoped
class SurveySender {

    private final Rounds rounds;

    SurveySender(SurveyService surveys, SurveySettings settings) {
        this.rounds = new Rounds("surveys", settings.interval(), surveys::sendDue);
    }

    void onStart(@Observes StartupEvent event) {
        rounds.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.stop();
    }
}
