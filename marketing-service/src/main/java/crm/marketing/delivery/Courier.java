package crm.marketing.delivery;

import crm.marketing.delivery.SmtpAnswer.Accepted;
import crm.marketing.delivery.SmtpAnswer.Deferred;
import crm.marketing.delivery.SmtpAnswer.Refused;
import crm.marketing.delivery.SmtpAnswer.Unknown;
import crm.marketing.delivery.SmtpAnswer.Unreachable;
import crm.marketing.ledger.Claim;
import crm.marketing.ledger.MessageClaims;
import crm.marketing.ledger.MessageOutcomes;
import crm.platform.retry.Backoff;
import io.quarkus.qute.TemplateException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Takes one message after the other to the mail server, over a connection of its own. For one thread. */
final class Courier implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final MessageClaims claims;
    private final MessageOutcomes outcomes;
    private final MailComposer composer;
    private final InstanceLease lease;
    private final DeliverySettings settings;
    private final Optional<String> archive;
    private final SmtpConnection connection;
    private final BooleanSupplier stopped;
    private final Clock clock;

    /**
     * @param archive address that gets a copy of each mail; empty for none
     * @param stopped whether the application ends
     */
    Courier(
            MessageClaims claims,
            MessageOutcomes outcomes,
            MailComposer composer,
            InstanceLease lease,
            DeliverySettings settings,
            Optional<String> archive,
            SmtpConnection connection,
            BooleanSupplier stopped,
            Clock clock) {
        this.claims = claims;
        this.outcomes = outcomes;
        this.composer = composer;
        this.lease = lease;
        this.settings = settings;
        this.archive = archive;
        this.connection = connection;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** How a round ended. */
    enum Round {
        /** There was a message, and something became of it. */
        DONE,
        /** There is nothing to do now. */
        IDLE,
        /** The mail server cannot be reached; it will not be by the next message either. */
        NO_SERVER
    }

    /**
     * Takes the next message of a campaign. The claim is committed before the mail server hears of it.
     *
     * @param onClaim what is done between the two
     */
    Round next(UUID campaign, Runnable onClaim) {
        if (!lease.isHeld()) {
            return Round.IDLE;
        }
        var claim = claims.claim(campaign, lease.instance(), composer.domain(campaign), archive.orElse(null));
        if (claim.isEmpty()) {
            return Round.IDLE;
        }
        onClaim.run();
        return claim.get().sendable() ? deliver(claim.get()) : Round.DONE;
    }

    @Override
    public void close() {
        connection.close();
    }

    private Round deliver(Claim claim) {
        var answer = handOver(claim);
        note(claim, answer);
        return answer instanceof Unreachable ? Round.NO_SERVER : Round.DONE;
    }

    private SmtpAnswer handOver(Claim claim) {
        OutgoingMail mail;
        InternetAddress recipient;
        Optional<InternetAddress> copy;
        try {
            mail = composer.compose(connection.session(), claim);
            recipient = MailComposer.address(claim.recipient().email());
            copy = archive.isPresent() ? Optional.of(MailComposer.address(archive.get())) : Optional.empty();
        } catch (MessagingException | TemplateException e) {
            return new Refused("cannot be written: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreachable("cannot be written now: " + e.getMessage());
        }
        return lease.isHeld()
                ? connection.send(mail, recipient, copy)
                : new Unreachable("this instance was not sure to be counted any more");
    }

    /** Whatever it takes: what the mail server took must not be forgotten, or it would be in doubt. */
    private void note(Claim claim, SmtpAnswer answer) {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
        while (!isNoted(claim, answer) && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(backoff.next().toNanos());
        }
    }

    private boolean isNoted(Claim claim, SmtpAnswer answer) {
        try {
            noteOnce(claim, answer);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("what became of message %s is noted later: %s", claim.id(), e.getMessage());
            return false;
        }
    }

    private void noteOnce(Claim claim, SmtpAnswer answer) {
        if (answer instanceof Accepted) {
            outcomes.sent(claim.id(), clock.instant());
        } else if (answer instanceof Refused refused) {
            outcomes.failed(claim, refused.reply());
        } else if (answer instanceof Deferred deferred) {
            putOff(claim, deferred.reply());
        } else if (answer instanceof Unreachable unreachable) {
            LOG.warnf("a mail waits: %s", unreachable.reason());
            outcomes.later(claim, clock.instant(), unreachable.reason(), false);
        } else if (answer instanceof Unknown unknown) {
            LOG.warnf("message %s is in doubt: %s", claim.id(), unknown.reason());
            outcomes.doubted(claim, unknown.reason());
        }
    }

    private void putOff(Claim claim, String reply) {
        if (claim.attempts() + 1 >= settings.attempts()) {
            outcomes.failed(claim, reply);
        } else {
            outcomes.later(claim, clock.instant().plus(pause(claim.attempts())), reply, true);
        }
    }

    private Duration pause(int attempts) {
        var pause = settings.firstRetry().multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : pause;
    }
}
