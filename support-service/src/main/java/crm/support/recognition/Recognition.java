package crm.support.recognition;

import crm.support.conversation.ConversationService;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerRef;
import crm.support.delivery.MailService;
import crm.support.rounds.Rounds;
import crm.support.survey.SurveyRecognition;
import crm.support.ticket.TicketRecognition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the customers of whom something new was heard; the news is gone when what it means is done. */
@ApplicationScoped
class Recognition {
    private static final int PORTION = 100;

    private final CustomerDirectory customers;
    private final TicketRecognition tickets;
    private final SurveyRecognition surveys;
    private final ConversationService conversation;
    private final MailService mails;
    private final Rounds rounds;

    Recognition(
            CustomerDirectory customers,
            TicketRecognition tickets,
            SurveyRecognition surveys,
            ConversationService conversation,
            MailService mails,
            @ConfigProperty(name = "crm.recognition.interval", defaultValue = "500ms") Duration interval) {
        this.customers = customers;
        this.tickets = tickets;
        this.surveys = surveys;
        this.conversation = conversation;
        this.mails = mails;
        this.rounds = new Rounds("recognition", interval, this::portion);
    }

    void onStart(@Observes StartupEvent event) {
        rounds.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private boolean portion() {
        return QuarkusTransaction.requiringNew().call(this::look) == PORTION;
    }

    private int look() {
        var news = customers.takeNews(PORTION);
        var present = news.stream().filter(customer -> !customer.removed()).toList();
        if (!present.isEmpty()) {
            tickets.recognise(present);
            surveys.recognise(present);
        }
        news.stream().filter(CustomerRef::removed).map(CustomerRef::customerId).forEach(this::forget);
        return news.size();
    }

    /**
     * One customer has few tickets; they are forgotten together, in portions that fit into memory. Mails come last: a survey
     * that is being sent meanwhile is waited for.
     */
    private void forget(UUID customer) {
        var all = new ArrayList<UUID>();
        List<UUID> forgotten;
        do {
            forgotten = tickets.forget(customer, PORTION);
            if (!forgotten.isEmpty()) {
                conversation.forget(forgotten);
                all.addAll(forgotten);
            }
        } while (forgotten.size() == PORTION);
        surveys.forget(customer, all);
        mails.forget(all);
    }
}
