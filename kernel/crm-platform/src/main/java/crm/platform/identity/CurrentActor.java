package crm.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Knows who is behind the current call. Outside of a call the application itself acts. */
@ApplicationScoped
public class CurrentActor {

    private final SecurityIdentity identity;
    private final String application;
    private final ThreadLocal<Actor> standIn = new ThreadLocal<>();

    CurrentActor(SecurityIdentity identity, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.identity = identity;
        this.application = application;
    }

    public Actor actor() {
        var assumed = standIn.get();
        if (assumed != null) {
            return assumed;
        }
        return Arc.container().requestContext().isActive() ? of(identity) : Actor.system(application);
    }

    /** Does the work in the name of someone who asked for it earlier, for example the creator of a job. */
    public <T> T callAs(Actor actor, Supplier<T> work) {
        var before = standIn.get();
        standIn.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private void restore(Actor before) {
        if (before == null) {
            standIn.remove();
        } else {
            standIn.set(before);
        }
    }

    /** Whom an identity stands for; the application itself if nobody is logged in. */
    public Actor of(SecurityIdentity who) {
        if (who.isAnonymous()) {
            return Actor.system(application);
        }
        if (who.getPrincipal() instanceof JsonWebToken token) {
            return new Actor(token.getSubject(), token.getName(), token.getClaim("azp"));
        }
        var name = who.getPrincipal().getName();
        return new Actor(name, name, null);
    }
}
