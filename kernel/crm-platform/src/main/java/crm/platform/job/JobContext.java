package crm.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What a handler knows of a job.
 *
 * @param parameters as given when it was submitted
 * @param done rows that are handled already
 * @param file what was uploaded
 * @param position where the last step's {@link JobOutput} says to go on; null before the first
 */
public record JobContext(UUID id, JsonNode parameters, long done, JobFile file, String position) {}
