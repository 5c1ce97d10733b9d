package crm.devstack.api;

import crm.devstack.layout.StackFailed;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files (RFC 7578); the files are streamed. */
final class MultipartBody {
    private final String boundary = "crm-" + UUID.randomUUID();
    private final List<BodyPublisher> pieces = new ArrayList<>();

    MultipartBody file(String name, Path file, String type) {
        head(name, file, type);
        try {
            pieces.add(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new StackFailed("There is no file " + file, e);
        }
        pieces.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        var all = new ArrayList<>(pieces);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void head(String name, Path file, String type) {
        var fileName = file.getFileName().toString().replace("\"", "%22");
        pieces.add(BodyPublishers.ofString("--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: " + type + "\r\n\r\n"));
    }
}
