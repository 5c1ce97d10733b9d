package crm.support.survey;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import crm.support.customerref.CustomerFreshness;
import crm.support.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for surveys to send; not on old news, for a customer may have been removed. */
@ApplicationScoped
class SurveySender {

    private final Shutdown shutdown;
    private final Rounds rounds;

    SurveySender(SurveyService surveys, CustomerFreshness news, SurveySettings settings, Shutdown shutdown) {
        this.shutdown = shutdown;
        this.rounds = new Rounds("surveys", settings.interval(), () -> news.isKnown() && surveys.sendDue());
    }

    void onStart(@Observes SchemaReady event) {
        rounds.start();
    }

    void onBegin(@Observes ShutdownBegun event) {
        rounds.stop();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.awaitEnd(shutdown.remaining());
    }
}
