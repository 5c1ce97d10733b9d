package crm.sales.upsert;

import java.util.UUID;

/** What is written as a whole, under a version that counts its changes. */
public interface Aggregate {

    UUID id();

    /** From 1; it moves when the transaction writes the change. */
    long version();
}
