package crm.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.identity.CurrentActor;
import crm.platform.problem.InvalidInput;
import crm.platform.request.RequestBody;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** What the call being handled is, and what will be answered to it. */
@ApplicationScoped
class CurrentCall {

    static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    private final CurrentVertxRequest current;
    private final CurrentActor actor;
    private final RequestBody body;
    private final MultipartDigest multipart;
    private final ObjectMapper mapper;

    CurrentCall(
            CurrentVertxRequest current,
            CurrentActor actor,
            RequestBody body,
            MultipartDigest multipart,
            ObjectMapper mapper) {
        this.current = current;
        this.actor = actor;
        this.body = body;
        this.multipart = multipart;
        this.mapper = mapper;
    }

    /** The call's key, or null if it has none. */
    String key() {
        var key = http().getHeader(HEADER);
        if (key != null && (key.isBlank() || key.length() > MAX_LENGTH)) {
            throw InvalidInput.at(
                    "/header/" + HEADER, "wrong-length", "must have from 1 to " + MAX_LENGTH + " characters");
        }
        return key;
    }

    KeyedRequest request(String key) {
        return new KeyedRequest(scope(), key, fingerprint());
    }

    private byte[] scope() {
        var who = actor.actor();
        var scope = String.join(
                "\n",
                List.of(
                        String.valueOf(who.client()),
                        who.subject(),
                        http().method().name(),
                        http().path()));
        return KeyedRequest.sha256().digest(scope.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] fingerprint() {
        var digest = KeyedRequest.sha256();
        add(digest, String.valueOf(http().query()));
        add(digest, mediaType());
        digest.update(body.remembered());
        multipart.addTo(digest);
        return digest.digest();
    }

    /** Without parameters: the boundary of a multipart body differs from call to call. */
    private String mediaType() {
        var type = String.valueOf(http().getHeader("Content-Type"));
        var parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** What the result of an operation will be on the wire. */
    Answer answer(Object result) throws JsonProcessingException {
        if (result instanceof Response response) {
            return answer(response);
        }
        if (result instanceof RestResponse<?> response) {
            return answer(response.toResponse());
        }
        return result == null ? new Answer(204, Map.of(), null) : new Answer(200, Map.of(), json(result));
    }

    private Answer answer(Response response) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, List<String>>();
        response.getHeaders()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(Object::toString).toList()));
        var entity = response.getEntity();
        return new Answer(response.getStatus(), headers, entity == null ? null : json(entity));
    }

    private byte[] json(Object entity) throws JsonProcessingException {
        return mapper.writeValueAsBytes(entity);
    }

    private HttpServerRequest http() {
        return current.getCurrent().request();
    }
}
