package crm.support.conversation;

import crm.platform.id.Ids;
import crm.platform.identity.CurrentActor;
import crm.platform.outbox.Outbox;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import crm.support.customerref.CustomerDirectory;
import crm.support.delivery.MailService;
import crm.support.ticket.TicketCustomer;
import crm.support.ticket.TicketInput;
import crm.support.ticket.TicketService;
import crm.support.ticket.TicketStatus;
import crm.support.ticket.TicketThread;
import crm.support.ticket.TicketsRecognised;
import crm.support.triage.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be said in tickets. */
@ApplicationScoped
@Transactional
public class ConversationService {

    private static final int REFERENCES = 20;
    private static final int LONGEST_SUBJECT = 250;
    private static final String WITHOUT_SUBJECT = "(no subject)";

    private final MessageRepository repository;
    private final TicketService tickets;
    private final MailService mails;
    private final CustomerDirectory customers;
    private final CurrentActor current;
    private final Outbox outbox;
    private final Keyset keyset;
    private final Clock clock;

    ConversationService(
            MessageRepository repository,
            TicketService tickets,
            MailService mails,
            CustomerDirectory customers,
            CurrentActor current,
            Outbox outbox,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.tickets = tickets;
        this.mails = mails;
        this.customers = customers;
        this.current = current;
        this.outbox = outbox;
        this.keyset = keyset;
        this.clock = clock;
    }

    /**
     * Says something to the customer, or writes down what the customer said.
     *
     * @throws NoAddress when it is to be mailed and nobody knows where
     * @throws TicketClosed when the ticket is over for good
     */
    public MessageView write(UUID ticketId, IfMatch ifMatch, NewMessage input) {
        if (input.directionOrDefault() == Direction.INBOUND && input.status() != null) {
            throw InvalidInput.at(
                    "/status", "not-allowed", "cannot be said with what the customer said, which opens what waited");
        }
        var ticket = open(ticketId, ifMatch);
        var id = Ids.next();
        var channel = input.channelOr(ticket.channel());
        var isMail = input.directionOrDefault() == Direction.OUTBOUND && channel == Channel.EMAIL;
        var recipient = isMail ? recipient(ticket) : null;
        var messageId = isMail ? mail(id, ticket, recipient, input.body()) : null;
        var message =
                TicketMessage.written(id, ticketId, input, channel, author(), recipient, messageId, clock.instant());
        repository.persist(message);
        var after = input.directionOrDefault() == Direction.OUTBOUND
                ? tickets.answered(ticketId, input.status())
                : tickets.heard(ticketId);
        outbox.publish(message.recorded(after));
        return views(List.of(message)).get(0);
    }

    /** Says something among ourselves. */
    public NoteView note(UUID ticketId, IfMatch ifMatch, NewNote input) {
        var ticket = tickets.thread(ticketId);
        ifMatch.check("ticket", ticketId, ticket.version());
        var note = new TicketNote(Ids.next(), ticketId, input.body(), author(), clock.instant());
        repository.persist(note);
        tickets.noted(ticketId);
        return NoteView.of(note);
    }

    /** A customer's mail in a ticket that is not closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hear(UUID ticketId, InboundMessage mail) {
        var ticket = tickets.heard(ticketId);
        record(ticket, mail);
    }

    /**
     * A customer's mail that begins something new.
     *
     * @return the ticket that was opened for it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID begin(InboundMessage mail, String queue) {
        var sender = new TicketCustomer(null, mail.address(), mail.name(), null);
        var opened = tickets.open(TicketInput.of(subject(mail.subject()), null, queue, Channel.EMAIL, sender));
        record(tickets.heard(opened.id()), mail);
        return opened.id();
    }

    /** The ticket that a mail belongs to, whose thread it continues; by the references first, then by its subject. */
    public Optional<TicketThread> threadOf(InboundMessage mail) {
        return byReferences(mail.references()).map(tickets::thread).or(() -> bySubject(mail));
    }

    /** Reads a page of what was said. */
    public Page<MessageView> messages(UUID ticketId, ListQuery query) {
        tickets.requireTicket(ticketId);
        Page<TicketMessage> page = keyset.page(
                TicketMessage.class,
                query.among("m.ticketId = :ticket", Map.of("ticket", ticketId)),
                Function.identity());
        return new Page<>(views(page.items()), page.next(), page.total());
    }

    /** Reads a message. */
    public MessageView message(UUID ticketId, UUID id) {
        return views(List.of(repository.require(ticketId, id))).get(0);
    }

    /** Reads a file that came with a message. */
    public StoredFile attachment(UUID ticketId, UUID message, UUID id) {
        var file = repository.requireAttachment(ticketId, message, id);
        return new StoredFile(file.name(), file.mediaType(), file.content());
    }

    /** Reads a page of what was said among ourselves. */
    public Page<NoteView> notes(UUID ticketId, ListQuery query) {
        tickets.requireTicket(ticketId);
        return keyset.page(
                TicketNote.class, query.among("n.ticketId = :ticket", Map.of("ticket", ticketId)), NoteView::of);
    }

    /** The messages of tickets are told again when it is known whose they are; nothing else of them has changed. */
    void tell(@Observes TicketsRecognised recognised) {
        var byId = recognised.tickets().stream().collect(Collectors.toMap(TicketThread::id, Function.identity()));
        repository.of(byId.keySet()).forEach(message -> outbox.restate(message.recorded(byId.get(message.ticketId()))));
    }

    /** Forgets what was said in tickets, and by whom. */
    public void forget(Collection<UUID> ticketIds) {
        repository.forget(ticketIds);
    }

    private TicketThread open(UUID ticketId, IfMatch ifMatch) {
        var ticket = tickets.thread(ticketId);
        ifMatch.check("ticket", ticketId, ticket.version());
        if (ticket.status() == TicketStatus.CLOSED) {
            throw new TicketClosed(ticket.number());
        }
        return ticket;
    }

    private String mail(UUID message, TicketThread ticket, String recipient, String body) {
        var earlier = repository.messageIds(ticket.id(), REFERENCES);
        var isReply = repository.hasInboundMail(ticket.id());
        return mails.send(ReplyMail.of(message, ticket, recipient, body, earlier, isReply));
    }

    private String recipient(TicketThread ticket) {
        return Optional.ofNullable(ticket.email())
                .or(() -> Optional.ofNullable(ticket.customerId())
                        .flatMap(customers::find)
                        .flatMap(customer -> customer.emails().stream().findFirst()))
                .orElseThrow(() -> new NoAddress(ticket.number()));
    }

    private void record(TicketThread ticket, InboundMessage mail) {
        var message = TicketMessage.received(Ids.next(), ticket.id(), mail, clock.instant());
        repository.persist(message);
        mail.attachments().forEach(file -> repository.persist(new MessageAttachment(Ids.next(), message, file)));
        outbox.publish(message.recorded(ticket));
    }

    private Optional<UUID> byReferences(List<String> references) {
        return references.isEmpty()
                ? Optional.empty()
                : repository.ticketOf(references).or(() -> mails.ticketOf(references));
    }

    /** A number is easily guessed: it is believed only of somebody whom the ticket knows. */
    private Optional<TicketThread> bySubject(InboundMessage mail) {
        return SubjectToken.in(mail.subject())
                .map(tickets::threadByNumber)
                .filter(ticket -> isOf(ticket, mail.address()));
    }

    private boolean isOf(TicketThread ticket, String address) {
        return address.equals(ticket.email())
                || repository.hasWritten(ticket.id(), address)
                || Optional.ofNullable(ticket.customerId())
                        .flatMap(customers::find)
                        .filter(customer -> customer.emails().contains(address))
                        .isPresent();
    }

    private List<MessageView> views(List<TicketMessage> messages) {
        var ids = messages.stream().map(TicketMessage::id).toList();
        var files = repository.attachments(ids);
        var sent = mails.about(ids);
        return messages.stream()
                .map(message ->
                        MessageView.of(message, files.getOrDefault(message.id(), List.of()), sent.get(message.id())))
                .toList();
    }

    private String author() {
        var actor = current.actor();
        return actor.name() == null ? actor.subject() : actor.name();
    }

    private static String subject(String subject) {
        var text = subject.strip();
        if (text.isEmpty()) {
            return WITHOUT_SUBJECT;
        }
        var end = text.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }
}
