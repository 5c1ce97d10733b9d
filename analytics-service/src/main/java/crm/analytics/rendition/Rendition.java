package crm.analytics.rendition;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;

/** The forms of an answer. */
enum Rendition {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Renditions.CSV),
    PNG(Renditions.PNG),
    SVG(Renditions.SVG);

    private final MediaType mediaType;

    Rendition(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** Null if there is no such form. */
    static Rendition named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean suits(MediaType accepted) {
        return mediaType.isCompatible(accepted);
    }

    MediaType mediaType() {
        return mediaType;
    }
}
