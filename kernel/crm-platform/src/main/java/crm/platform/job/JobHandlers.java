package crm.platform.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of work that this service does. */
@ApplicationScoped
class JobHandlers {
    private final Map<String, JobHandler> byKind;

    JobHandlers(@All List<JobHandler> handlers) {
        byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    /** @throws IllegalStateException if nobody does such jobs */
    JobHandler of(String kind) {
        var handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalStateException("There is no handler for jobs of the kind " + kind);
        }
        return handler;
    }

    boolean isEmpty() {
        return byKind.isEmpty();
    }
}
