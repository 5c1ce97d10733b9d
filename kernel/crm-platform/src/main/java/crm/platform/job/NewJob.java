package crm.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A job to be done.
 *
 * @param kind of a {@link JobHandler}
 * @param parameters what the handler needs to know beside the file; an object in the member {@code input} is shown to clients
 * @param validateOnly whether the rows are only tried: the same report, and nothing written
 * @param fileName what the client calls the file that it uploads, or what the file is called that the job makes; null without
 * @param file the upload on this machine's disk; it is copied; null if there is none
 * @param resultType the media type of the file that the job makes; null if it makes none
 */
public record NewJob(
        String kind, JsonNode parameters, boolean validateOnly, String fileName, Path file, String resultType) {

    /** A job that works through an uploaded file. */
    public NewJob(String kind, JsonNode parameters, boolean validateOnly, String fileName, Path file) {
        this(kind, parameters, validateOnly, fileName, file, null);
    }

    /** A job that makes a file. */
    public static NewJob making(String kind, JsonNode parameters, String fileName, String resultType) {
        return new NewJob(kind, parameters, false, fileName, null, resultType);
    }
}
