package crm.platform.job;

import java.io.ByteArrayOutputStream;

/**
 * What a step adds to the file that its job makes.
 *
 * @param piece comes after the pieces of the steps before
 * @param position where the next step goes on, in the handler's own words; null after the last row
 */
public record JobOutput(ByteArrayOutputStream piece, String position) {}
