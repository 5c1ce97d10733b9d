package crm.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The parts of a multipart body, which was read by others and may be larger than the memory. */
@ApplicationScoped
class MultipartDigest {

    void addTo(MessageDigest digest) {
        var context = CurrentRequestManager.get();
        var form = context == null ? null : context.getFormData();
        if (form != null) {
            for (var name : form) {
                form.get(name).forEach(value -> add(digest, name, value));
            }
        }
    }

    private static void add(MessageDigest digest, String name, FormValue value) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (value.isFileItem()) {
            addFile(digest, value);
        } else {
            digest.update(value.getValue().getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }

    private static void addFile(MessageDigest digest, FormValue value) {
        try (InputStream file = value.getFileItem().getInputStream();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            file.transferTo(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
