package crm.customer.profile;

import crm.platform.housekeeping.Chore;
import crm.platform.search.WordBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/** Fills in what customers are found by where it is absent, in portions; the version does not move. */
@ApplicationScoped
class SearchBacklog implements Chore {

    private static final int PORTION = 500;

    private final EntityManager entities;
    private final WordBook words;

    SearchBacklog(EntityManager entities, WordBook words) {
        this.entities = entities;
        this.words = words;
    }

    @Override
    public void run() {
        int filled;
        do {
            filled = QuarkusTransaction.requiringNew().call(this::fillIn);
        } while (filled == PORTION);
    }

    private int fillIn() {
        var customers = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from customer where search_words is null order by id limit " + PORTION
                                + " for no key update skip locked",
                        Customer.class)
                .list();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement("update customer set search_words = ? where id = ?")) {
                for (var customer : customers) {
                    List<String> found = SearchWords.of(customer.profile());
                    words.add(found);
                    statement.setArray(1, connection.createArrayOf("varchar", found.toArray()));
                    statement.setObject(2, customer.id());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
        return customers.size();
    }
}
