package crm.platform.filter;

import java.util.List;

/**
 * A filter part by part, for whoever wants to say why it holds.
 *
 * @param filter the part as a filter of its own
 * @param operator {@code and} or {@code or}; null for a comparison
 * @param comparison the comparison as RSQL; null for what is put together
 * @param field what is compared; null for what is put together
 * @param parts what it is put together of; none for a comparison
 */
public record FilterTree(Filter filter, String operator, String comparison, ListField field, List<FilterTree> parts) {}
