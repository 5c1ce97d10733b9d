package crm.support.customerref;

import crm.events.customer.CustomerState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A customer as far as it is held here.
 *
 * @param version 0 while somebody has named the customer of whom nothing was told yet; then nothing else is held either
 * @param displayName what people call the customer; null when not known
 * @param language BCP 47; null when not known
 * @param emails in their normal form, the primary one first
 * @param externalIds ids in other systems, each as {@code system/id}
 * @param removed whether the customer is gone; then nothing else is held, and while it is being told, only the names it had
 */
public record CustomerRef(
        UUID customerId,
        long version,
        String displayName,
        String language,
        List<String> emails,
        List<String> externalIds,
        boolean removed) {

    static CustomerRef of(CustomerState event) {
        var contact = event.contact();
        var externalIds = contact.externalIds().entrySet().stream()
                .map(entry -> externalKey(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
        return new CustomerRef(
                event.customerId(),
                event.version(),
                contact.displayName(),
                contact.language(),
                contact.emails(),
                externalIds,
                false);
    }

    static CustomerRef removed(UUID customerId, long version) {
        return new CustomerRef(customerId, version, null, null, List.of(), List.of(), true);
    }

    /** The same, who is gone, with the names of another state too: it may be the only one that told them. */
    CustomerRef formerly(CustomerRef other) {
        return new CustomerRef(
                customerId,
                version,
                displayName,
                language,
                union(emails, other.emails),
                union(externalIds, other.externalIds),
                removed);
    }

    /** Whether anything was told of the customer. */
    boolean isTold() {
        return version > 0;
    }

    /** How an id in another system is compared; no system's name has a slash. */
    public static String externalKey(String system, String id) {
        return system + "/" + id;
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
