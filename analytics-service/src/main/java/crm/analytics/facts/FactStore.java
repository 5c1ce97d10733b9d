package crm.analytics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Where facts of one kind are kept. */
interface FactStore<T> {

    /** What the fact is about. */
    UUID id(T fact);

    /** What two facts about the same say together, whichever was told first. */
    T merged(T first, T second);

    /** Writes facts about different things with few statements, whatever their number; facts older than what is held do nothing. */
    void write(Collection<T> facts, Connection connection) throws SQLException;
}
