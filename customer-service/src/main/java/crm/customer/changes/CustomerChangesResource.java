package crm.customer.changes;

import crm.platform.shutdown.Shutdown;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customers' changes, to ask for or to be told. */
@Path("/v1/customers/changes")
@Tag(name = "Customers")
public class CustomerChangesResource {

    private final CustomerChangesService changes;
    private final Shutdown shutdown;
    private final Duration interval;

    /** @param interval how often it is looked for changes to send to those who follow them; who is behind gets the rest at once */
    CustomerChangesResource(
            CustomerChangesService changes,
            Shutdown shutdown,
            @ConfigProperty(name = "crm.changes.interval", defaultValue = "500ms") Duration interval) {
        this.changes = changes;
        this.shutdown = shutdown;
        this.interval = interval;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("customers:read")
    @Operation(
            operationId = "listCustomerChanges",
            summary = "Follow the customers' changes",
            description = ChangesDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "The changes after the one named, or a stream of them.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CustomerChangePage.class),
                        examples = @ExampleObject(name = "removal", value = ChangesDocs.REMOVAL)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "410",
            description = "The changes after this one are no longer kept; `oldest` and `latest` say what is.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public CustomerChangePage list(
            @BeanParam ChangesParameters parameters,
            @Parameter(description = "For the stream: the id of the event received last; goes before `after`.")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId) {
        var limit = parameters.limit();
        return parameters.isLatest() ? changes.latest() : changes.after(parameters.after(), limit);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @PermissionsAllowed("customers:read")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(
            @BeanParam ChangesParameters parameters,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        var from = begin(parameters, lastEventId);
        var listener = new ChangesListener(changes, sse, from);
        return Multi.createBy()
                .repeating()
                .uni(() -> nextLook(listener))
                .whilst(events -> !shutdown.endsStreams())
                .onItem()
                .transformToMultiAndConcatenate(events -> Multi.createFrom().iterable(events));
    }

    /** At once while there may be more to tell, after the interval otherwise. */
    private Uni<List<OutboundSseEvent>> nextLook(ChangesListener listener) {
        var look = Uni.createFrom().item(listener::look).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return listener.isBehind()
                ? look
                : Uni.createFrom().voidItem().onItem().delayIt().by(interval).chain(() -> look);
    }

    /** Where the stream begins; refused at once when that is no longer kept. */
    private OptionalLong begin(ChangesParameters parameters, String lastEventId) {
        if (lastEventId == null && parameters.isLatest()) {
            return OptionalLong.of(changes.latest().next());
        }
        var from = lastEventId == null
                ? parameters.after()
                : OptionalLong.of(ChangesParameters.seq(lastEventId, "/header/Last-Event-ID"));
        changes.after(from, 1);
        return from;
    }
}
