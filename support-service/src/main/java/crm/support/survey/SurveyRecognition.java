package crm.support.survey;

import crm.platform.outbox.Outbox;
import crm.support.customerref.CustomerRef;
import crm.support.ticket.CustomerLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Surveys learn whose they are when customers become known, and forget those who were removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SurveyRecognition {

    private final SurveyRepository repository;
    private final CustomerLinks links;
    private final Outbox outbox;
    private final Clock clock;

    SurveyRecognition(SurveyRepository repository, CustomerLinks links, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives the surveys of nobody yet to those of the customers whose they are, and tells their answers with it. */
    public void recognise(List<CustomerRef> customers) {
        var emails = new HashSet<String>();
        var keys = new HashSet<String>();
        customers.forEach(customer -> {
            emails.addAll(customer.emails());
            keys.addAll(customer.externalIds());
        });
        var surveys = repository.unrecognised(emails, keys);
        var found = new HashMap<UUID, UUID>();
        surveys.forEach(survey ->
                found.put(survey.id(), links.find(survey.customer().view()).customerId()));
        var recognised = surveys.stream()
                .filter(survey -> found.get(survey.id()) != null)
                .toList();
        recognised.forEach(survey -> survey.recognise(found.get(survey.id()), clock.instant()));
        tell(recognised);
    }

    /** Forgets what surveys of a customer, or about its tickets, say of a person; scores stay, and are told without it. */
    public void forget(UUID customer, List<UUID> tickets) {
        if (!tickets.isEmpty()) {
            repository.drop(tickets);
        }
        var surveys = repository.concerning(customer, tickets);
        surveys.forEach(survey -> survey.forget(clock.instant()));
        tell(surveys);
    }

    private void tell(List<Survey> surveys) {
        repository.flush();
        surveys.forEach(survey -> outbox.publish(survey.score() == null ? survey.sent() : survey.answered()));
    }
}
