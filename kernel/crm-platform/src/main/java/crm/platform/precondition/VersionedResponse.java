package crm.platform.precondition;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry the version of what they show as a strong ETag. */
public final class VersionedResponse {

    private VersionedResponse() {}

    /** 200 with the view. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }

    /** 200 with the view, or 304 if the caller has this version already. */
    public static Response read(IfNoneMatch ifNoneMatch, Object view, long version) {
        if (ifNoneMatch.matches(version)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, ETags.of(version))
                    .build();
        }
        return ok(view, version);
    }

    /** 201 with the view as stored. */
    public static Response created(URI location, Object view, long version) {
        return Response.created(location)
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }
}
