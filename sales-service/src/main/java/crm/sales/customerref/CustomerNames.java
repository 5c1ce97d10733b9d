package crm.sales.customerref;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.text.Findings;
import crm.sales.upsert.ExternalId;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The customers that bodies name, as far as that is readable; what is not is refused with its place when a body is read
 * whole.
 *
 * @param keys ids in other systems
 * @param ids our own
 */
public record CustomerNames(SortedSet<ExternalId> keys, SortedSet<UUID> ids) {

    /** The member that names a customer. */
    public static final String MEMBER = "customer";

    private static final int UUID_LENGTH = 36;

    /** Finds the names in bodies. */
    public static CustomerNames in(Collection<ObjectNode> bodies) {
        var names = new CustomerNames(new TreeSet<>(), new TreeSet<>());
        bodies.forEach(names::add);
        return names;
    }

    private void add(ObjectNode body) {
        var customer = body.path(MEMBER);
        var foreign = customer.path("externalId");
        if (foreign.isObject()) {
            var key = ExternalId.read(
                    foreign.path("system").textValue(), foreign.path("id").textValue(), "", new Findings());
            if (key != null) {
                keys.add(key);
            }
        } else if (customer.path("id").isTextual()) {
            addId(customer.path("id").textValue());
        }
    }

    private void addId(String text) {
        if (text.length() != UUID_LENGTH) {
            return;
        }
        try {
            ids.add(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            // said when the body is read whole
        }
    }
}
