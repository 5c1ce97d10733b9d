package crm.sales.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import org.hibernate.Session;

/** Numbers for what people must be able to name, and nobody has numbered. */
@ApplicationScoped
public class OrderNumbers {

    private final Session session;

    OrderNumbers(Session session) {
        this.session = session;
    }

    /** So many numbers with a prefix, by one statement; no number is given twice, some may never be used. */
    public Iterator<String> next(String prefix, long count) {
        if (count == 0) {
            return List.<String>of().iterator();
        }
        return session
                .createNativeQuery("select nextval('order_number') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList()
                .stream()
                .map(number -> prefix + number)
                .iterator();
    }
}
