package crm.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A job to be done.
 *
 * @param kind of a {@link JobHandler}
 * @param parameters what the handler needs to know beside the file; an object in the member {@code input} is shown to clients
 * @param validateOnly whether the rows are only tried: the same report, and nothing written
 * @param fileName what the client calls the file; for people only
 * @param file the upload on this machine's disk; it is copied
 */
public record NewJob(String kind, JsonNode parameters, boolean validateOnly, String fileName, Path file) {}
