package crm.support.recognition;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import crm.support.conversation.ConversationService;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerNames;
import crm.support.customerref.CustomerNews;
import crm.support.customerref.UnsettledNews;
import crm.support.delivery.MailService;
import crm.support.rounds.Rounds;
import crm.support.survey.SurveyRecognition;
import crm.support.ticket.TicketRecognition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at the customers of whom something new was heard; the news is gone when what it means is done. A transaction touches a
 * portion of tickets and surveys at most, however many a customer has: the news stays until nothing is left to do.
 */
@ApplicationScoped
class Recognition {
    private static final Logger LOG = Logger.getLogger(Recognition.class);

    /** Tickets or surveys in a transaction. */
    private static final int PORTION = 100;

    /** Customers in a transaction; few of them have written anything. */
    private static final int NEWS = 500;

    private final UnsettledNews unsettled;
    private final CustomerDirectory customers;
    private final TicketRecognition tickets;
    private final SurveyRecognition surveys;
    private final ConversationService conversation;
    private final MailService mails;
    private final Shutdown shutdown;
    private final Rounds rounds;

    /** @param interval how often it is looked for news of customers that tickets and surveys have to follow */
    Recognition(
            UnsettledNews unsettled,
            CustomerDirectory customers,
            TicketRecognition tickets,
            SurveyRecognition surveys,
            ConversationService conversation,
            MailService mails,
            Shutdown shutdown,
            @ConfigProperty(name = "crm.recognition.interval", defaultValue = "500ms") Duration interval) {
        this.unsettled = unsettled;
        this.customers = customers;
        this.tickets = tickets;
        this.surveys = surveys;
        this.conversation = conversation;
        this.mails = mails;
        this.shutdown = shutdown;
        this.rounds = new Rounds("recognition", interval, this::portion);
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

    /** Removals come first, and nobody's waits for another's. */
    private boolean portion() {
        return isMoreToForget() || isMoreToRecognise();
    }

    private boolean isMoreToForget() {
        var removed = unsettled.next(true, PORTION);
        return oneByOne(removed, this::forget) || removed.size() == PORTION;
    }

    private boolean isMoreToRecognise() {
        var present = unsettled.next(false, NEWS);
        try {
            return settle(present, this::recognise) || present.size() == NEWS;
        } catch (RuntimeException e) {
            LOG.warnf("What was heard of %d customers is settled one by one: %s", present.size(), e);
            return oneByOne(present, this::recognise) || present.size() == NEWS;
        }
    }

    /** What fails is tried again later, and stops nobody else's. Answers whether there is more to do for one of them. */
    private boolean oneByOne(List<CustomerNews> news, Predicate<List<CustomerNews>> work) {
        var isMore = false;
        for (var one : news) {
            isMore |= alone(one, work);
        }
        return isMore;
    }

    private boolean alone(CustomerNews news, Predicate<List<CustomerNews>> work) {
        try {
            return settle(List.of(news), work);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What was heard of customer %s is settled later", news.customerId());
            unsettled.postpone(news);
            return false;
        }
    }

    /**
     * Settles news in one transaction.
     *
     * @param work answers whether there is more to do
     */
    private boolean settle(List<CustomerNews> read, Predicate<List<CustomerNews>> work) {
        if (read.isEmpty()) {
            return false;
        }
        unsettled.awaitWriters(read);
        return QuarkusTransaction.requiringNew().call(() -> {
            var taken = unsettled.take(read);
            var isMore = !taken.isEmpty() && work.test(taken);
            if (!isMore) {
                unsettled.settled(taken);
            }
            return isMore;
        });
    }

    /** Whoever it may be several of stays nobody. */
    private boolean recognise(List<CustomerNews> news) {
        var told = CustomerNames.together(news.stream().map(CustomerNews::names).toList());
        var ofNobody = CustomerNames.together(List.of(tickets.ofNobody(told), surveys.ofNobody(told)));
        var names = customers.known(ofNobody).names();
        if (names.isEmpty()) {
            return false;
        }
        var isMore = tickets.recognise(names, PORTION);
        return surveys.recognise(names, PORTION) || isMore;
    }

    private boolean forget(List<CustomerNews> removed) {
        var isMore = false;
        for (var customer : removed) {
            isMore |= isMoreToForget(customer);
        }
        return isMore;
    }

    /**
     * What was never recognised goes too, if it was told by a name that no other customer has. Mails come last: a survey that
     * is being sent meanwhile is waited for.
     */
    private boolean isMoreToForget(CustomerNews customer) {
        var names = customers.nobodys(customer.names());
        var forgotten = tickets.forget(customer.customerId(), names, PORTION);
        if (!forgotten.isEmpty()) {
            conversation.forget(forgotten);
        }
        var isMore = surveys.forget(customer.customerId(), names, forgotten, PORTION);
        mails.forget(forgotten);
        return isMore || forgotten.size() == PORTION;
    }
}
