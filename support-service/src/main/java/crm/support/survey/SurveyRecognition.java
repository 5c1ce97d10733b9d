package crm.support.survey;

import crm.platform.outbox.Outbox;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Surveys learn whose they are when customers become known, and forget those who were removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SurveyRecognition {

    private final SurveyRepository repository;
    private final CustomerDirectory customers;
    private final Outbox outbox;
    private final Clock clock;

    SurveyRecognition(SurveyRepository repository, CustomerDirectory customers, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those of the names that surveys of nobody yet were told by: most customers have written nothing. */
    public CustomerNames ofNobody(CustomerNames names) {
        return repository.ofNobody(names);
    }

    /**
     * Gives surveys of nobody yet to whose they are, and tells their answers with it.
     *
     * @param names each of one customer only
     * @param limit how many surveys at most
     * @return whether there may be more
     */
    public boolean recognise(CustomerNames names, int limit) {
        var surveys = repository.unrecognised(names, limit);
        var known = customers.known(CustomerNames.together(
                surveys.stream().map(survey -> survey.customer().names()).toList()));
        var now = clock.instant();
        var recognised = new ArrayList<Survey>();
        for (var survey : surveys) {
            var link = survey.customer();
            known.find(link.contactEmail(), link.customerKey()).ifPresent(customer -> {
                survey.recognise(customer, now);
                recognised.add(survey);
            });
        }
        tell(recognised);
        return surveys.size() == limit && !recognised.isEmpty();
    }

    /**
     * Forgets what surveys of a customer, or about its tickets, say of a person; scores stay, and are told without it.
     *
     * @param names by which others, of nobody, were told that are the customer's
     * @param tickets those that forget
     * @param limit how many surveys at most, beside those about the tickets
     * @return whether there may be more
     */
    public boolean forget(UUID customer, CustomerNames names, List<UUID> tickets, int limit) {
        var surveys = new LinkedHashSet<Survey>();
        if (!tickets.isEmpty()) {
            repository.drop(tickets);
            surveys.addAll(repository.about(tickets));
        }
        var own = own(customer, names, limit);
        surveys.addAll(own);
        surveys.forEach(survey -> survey.forget(clock.instant()));
        tell(surveys);
        return own.size() == limit;
    }

    private List<Survey> own(UUID customer, CustomerNames names, int limit) {
        var own = new ArrayList<>(repository.of(customer, limit));
        if (own.size() < limit && !names.isEmpty()) {
            own.addAll(repository.unrecognised(names, limit - own.size()));
        }
        return own;
    }

    private void tell(Collection<Survey> surveys) {
        repository.flush();
        surveys.forEach(survey -> outbox.publish(survey.score() == null ? survey.sent() : survey.answered()));
    }
}
