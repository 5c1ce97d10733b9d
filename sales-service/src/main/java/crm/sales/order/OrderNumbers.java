package crm.sales.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Numbers for what people must be able to name, and nobody has numbered. */
@ApplicationScoped
public class OrderNumbers {

    private final Session session;

    OrderNumbers(Session session) {
        this.session = session;
    }

    /**
     * Numbers with a prefix for those bodies that have none that can be read, by one statement. Whoever is read more than once
     * gets further ones. No number is given twice, some may never be used.
     */
    public Iterator<String> next(String prefix, Collection<ObjectNode> bodies) {
        var unnumbered = bodies.stream().filter(OrderNumbers::isUnnumbered).count();
        return Stream.concat(
                        draw(unnumbered).stream(),
                        Stream.generate(() -> draw(1)).flatMap(List::stream))
                .map(number -> prefix + number)
                .iterator();
    }

    private static boolean isUnnumbered(ObjectNode body) {
        var typed = body.path("number").textValue();
        return CleanText.read(typed, OrderReader.NUMBER, "/number", new Findings()) == null;
    }

    private List<Long> draw(long count) {
        return count == 0
                ? List.of()
                : session.createNativeQuery(
                                "select nextval('order_number') from generate_series(1, :count)", Long.class)
                        .setParameter("count", count)
                        .getResultList();
    }
}
