package crm.support.survey;

import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.outbox.Outbox;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.InvalidInput;
import crm.support.customerref.CustomerDirectory;
import crm.support.delivery.MailService;
import crm.support.delivery.NewMail;
import crm.support.ticket.CustomerLink;
import crm.support.ticket.CustomerLinks;
import crm.support.ticket.TicketService;
import crm.support.ticket.TicketThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What can be done with surveys. */
@ApplicationScoped
@Transactional
public class SurveyService {

    private static final int PORTION = 20;
    private static final int WIDEST_SCALE = 100;

    private final SurveyRepository repository;
    private final SurveySettings settings;
    private final TicketService tickets;
    private final CustomerDirectory customers;
    private final CustomerLinks links;
    private final MailService mails;
    private final Outbox outbox;
    private final Audit audit;
    private final Keyset keyset;
    private final Clock clock;

    SurveyService(
            SurveyRepository repository,
            SurveySettings settings,
            TicketService tickets,
            CustomerDirectory customers,
            CustomerLinks links,
            MailService mails,
            Outbox outbox,
            Audit audit,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.tickets = tickets;
        this.customers = customers;
        this.links = links;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
        this.keyset = keyset;
        this.clock = clock;
    }

    /**
     * Asks about the tickets that are to be asked about now, each once, if there is an address. Not those of removed customers,
     * whose tickets are perhaps not forgotten yet.
     *
     * @return whether there may be more
     */
    boolean sendDue() {
        var now = clock.instant();
        var due = repository.takeDue(now, PORTION);
        if (due.isEmpty()) {
            return false;
        }
        var asked = repository.asked(due);
        var threads = tickets.threads(due).values();
        var removed = customers.removed(threads.stream()
                .map(TicketThread::customerId)
                .filter(Objects::nonNull)
                .toList());
        threads.stream()
                .filter(ticket -> !asked.contains(ticket.id()))
                .filter(ticket -> ticket.customerId() == null || !removed.contains(ticket.customerId()))
                .forEach(ticket -> recipient(ticket).ifPresent(address -> send(ticket, address, now)));
        return due.size() == PORTION;
    }

    /** Writes down an answer from elsewhere. */
    public SurveyView record(SurveyAnswerInput input) {
        var now = clock.instant();
        check(input, now);
        if (input.ticketId() != null
                && tickets.threads(List.of(input.ticketId())).isEmpty()) {
            throw InvalidInput.at("/ticketId", "unknown-ticket", "is not the id of a ticket");
        }
        var survey = Survey.told(Ids.next(), input, links.of(input.customer()), now);
        repository.persist(survey);
        outbox.publish(survey.answered());
        audit.record(
                "create", SurveyRepository.RESOURCE, survey.id(), survey.version(), List.of("score", "answeredAt"));
        return SurveyView.of(survey);
    }

    /** Reads a survey. */
    public SurveyView get(UUID id) {
        return SurveyView.of(repository.require(id));
    }

    /** Reads a page of surveys. */
    public Page<SurveyView> list(ListQuery query) {
        return keyset.page(Survey.class, query, SurveyView::of);
    }

    /** What the link shows to whoever has not answered yet; changes nothing. */
    public SurveyView form(String token) {
        var survey = repository.require(new SurveyToken(token));
        survey.requireOpen(clock.instant());
        return SurveyView.of(survey);
    }

    /** Takes the answer by the link; once. */
    public SurveyView answer(String token, SurveyAnswer answer) {
        var survey = repository.requireForAnswer(new SurveyToken(token));
        var now = clock.instant();
        survey.requireOpen(now);
        if (answer.score() < survey.scaleMin() || answer.score() > survey.scaleMax()) {
            throw InvalidInput.at(
                    "/score", "out-of-range", "must be from " + survey.scaleMin() + " to " + survey.scaleMax());
        }
        survey.answer(answer.score(), answer.comment(), now);
        repository.flush();
        outbox.publish(survey.answered());
        audit.record("update", SurveyRepository.RESOURCE, survey.id(), survey.version(), List.of("score", "comment"));
        return SurveyView.of(survey);
    }

    private Optional<String> recipient(TicketThread ticket) {
        return Optional.ofNullable(ticket.email()).or(() -> Optional.ofNullable(ticket.customerId())
                .flatMap(customers::find)
                .flatMap(customer -> customer.emails().stream().findFirst()));
    }

    private void send(TicketThread ticket, String address, Instant now) {
        var token = SurveyToken.random();
        var customer = new CustomerLink(ticket.customerId(), address, null, null);
        var survey = Survey.asked(Ids.next(), customer, ticket.id(), token, now.plus(settings.validity()), now);
        repository.persist(survey);
        mails.send(new NewMail(
                survey.id(),
                ticket.id(),
                address,
                fill(settings.subject(), ticket, token),
                fill(settings.text(), ticket, token),
                null,
                List.of(),
                true));
        outbox.publish(survey.sent());
    }

    private String fill(String template, TicketThread ticket, SurveyToken token) {
        return template.replace("{number}", ticket.number())
                .replace("{link}", settings.publicUrl() + PublicSurveyResource.PATH + "/" + token.text())
                .replace("{subject}", ticket.subject());
    }

    private static void check(SurveyAnswerInput input, Instant now) {
        var min = input.scaleMinOrDefault();
        var max = input.scaleMaxOrDefault();
        if (min >= max || min < 0 || max > WIDEST_SCALE) {
            throw InvalidInput.at(
                    "/scaleMax", "out-of-range", "must be more than scaleMin; both from 0 to " + WIDEST_SCALE);
        }
        if (input.score() < min || input.score() > max) {
            throw InvalidInput.at("/score", "out-of-range", "must be from " + min + " to " + max);
        }
        if (input.answeredAt() != null && input.answeredAt().isAfter(now)) {
            throw InvalidInput.at("/answeredAt", "out-of-range", "must not be in the future");
        }
    }
}
