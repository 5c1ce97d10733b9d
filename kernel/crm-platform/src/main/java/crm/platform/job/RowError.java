package crm.platform.job;

/**
 * What is wrong in a row of the input.
 *
 * @param line where the row begins in the input, from 1
 * @param column the input's name for the place; null if it is the whole row
 * @param code stable error code in kebab case, for programs
 * @param detail what is wrong, for people
 * @param value what was there; null if nothing was
 */
public record RowError(long line, String column, String code, String detail, String value) {}
