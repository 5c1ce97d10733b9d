package crm.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The statements on the table {@code search_word}; each joins the running transaction. */
@ApplicationScoped
class WordTable {

    /** A word of the book that is like one that was asked for; {@code likeness} is 1 when it begins with it. */
    record Alike(String asked, String word, double likeness) {}

    private static final int MOST_ENDINGS = 100;
    private static final int MOST_SPELLINGS = 20;
    private static final char AFTER_ALL = '\uffff';

    private final DataSource database;

    WordTable(DataSource database) {
        this.database = database;
    }

    void insert(Collection<String> words) {
        execute("insert into search_word select unnest(?::text[]) on conflict do nothing", (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", words.toArray()));
            return statement.executeUpdate();
        });
    }

    /**
     * The words that begin with those asked for, and those that are spelt alike: that share enough trigrams with them, or
     * differ in one or two letters, which in a short word leaves few trigrams in common.
     */
    List<Alike> alike(Collection<String> asked) {
        return execute(
                """
                select asked.word, alike.word, alike.likeness
                from unnest(?::text[]) as asked(word)
                cross join lateral (
                    (select word, 1 as likeness from search_word
                     where word >= asked.word and word < asked.word || ?
                     order by length(word), word limit ?)
                    union all
                    (select word, greatest(
                         similarity(word, asked.word),
                         1 - levenshtein(word, asked.word)::real / greatest(length(word), length(asked.word))) as likeness
                     from search_word
                     where word % asked.word and not starts_with(word, asked.word)
                       and (similarity(word, asked.word) >= 0.3
                            or levenshtein(word, asked.word) <= case when length(asked.word) < 5 then 1 else 2 end)
                     order by likeness desc, word limit ?)) as alike
                """,
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("text", asked.toArray()));
                    statement.setString(2, String.valueOf(AFTER_ALL));
                    statement.setInt(3, MOST_ENDINGS);
                    statement.setInt(4, MOST_SPELLINGS);
                    return alike(statement);
                });
    }

    /**
     * Has the statements of the running transaction planned for the words they look for: how many rows have a word decides
     * which way is short, and a plan made for any words at all takes the same way for all of them. And has few common
     * trigrams be enough for a closer look.
     */
    void prepare() {
        execute("""
                select set_config('plan_cache_mode', 'force_custom_plan', true),
                       set_config('pg_trgm.similarity_threshold', '0.2', true)
                """, (connection, statement) -> statement.execute());
    }

    private static List<Alike> alike(PreparedStatement statement) throws SQLException {
        var alike = new ArrayList<Alike>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                alike.add(new Alike(result.getString(1), result.getString(2), result.getDouble(3)));
            }
        }
        return alike;
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(connection, statement);
        } catch (SQLException e) {
            throw new SearchUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
