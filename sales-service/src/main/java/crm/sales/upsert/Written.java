package crm.sales.upsert;

/**
 * What was written.
 *
 * @param thing as it is now; its version moves when the transaction writes it
 */
public record Written<T>(UpsertEffect effect, T thing) {}
