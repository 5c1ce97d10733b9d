package crm.platform.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The table of what was written down. */
@ApplicationScoped
public class Tallies {

    private final EntityManager entities;

    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID job, long line, String text, String by) {
        entities.createNativeQuery("insert into tally values (?1, ?2, ?3, ?4)")
                .setParameter(1, job)
                .setParameter(2, line)
                .setParameter(3, text)
                .setParameter(4, by)
                .executeUpdate();
    }
}
