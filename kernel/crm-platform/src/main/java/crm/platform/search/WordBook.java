package crm.platform.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/**
 * Every word that a row is or was found by, and that people may begin to write or write wrongly. A word too many does no
 * harm, so none is ever taken out.
 */
@ApplicationScoped
public class WordBook {

    private static final long REMEMBERED = 200_000;

    private final RunningTransaction transaction;
    private final WordTable table;
    private final SearchIndexUpkeep index;

    /** Words that are in the table for certain, so that writing a common name costs nothing. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    WordBook(RunningTransaction transaction, WordTable table, SearchIndexUpkeep index) {
        this.transaction = transaction;
        this.table = table;
        this.index = index;
    }

    /** Enters the words when the running transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<String> words) {
        index.expectRows();
        var unknown = words.stream()
                .filter(Words::isSpelt)
                .filter(word -> known.getIfPresent(word) == null)
                .toList();
        if (!unknown.isEmpty()) {
            entries().add(unknown);
        }
    }

    private NewWords entries() {
        return transaction.companion(
                NewWords.class, () -> new NewWords(table, written -> written.forEach(word -> known.put(word, true))));
    }
}
