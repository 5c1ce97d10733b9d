package crm.support.customerref;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What customers are told by.
 *
 * @param emails addresses in their normal form
 * @param externalIds ids in other systems, each as {@code system/id}
 */
public record CustomerNames(Set<String> emails, Set<String> externalIds) {

    /** The names of somebody who may have neither: null for none. */
    public static CustomerNames of(String email, String externalId) {
        return new CustomerNames(
                Stream.ofNullable(email).collect(Collectors.toSet()),
                Stream.ofNullable(externalId).collect(Collectors.toSet()));
    }

    /** The names of several. */
    public static CustomerNames together(Collection<CustomerNames> all) {
        return new CustomerNames(union(all, CustomerNames::emails), union(all, CustomerNames::externalIds));
    }

    /** The names in rows of an address and an id each, of which either may be missing. */
    public static CustomerNames told(Collection<Object[]> rows) {
        return together(
                rows.stream().map(row -> of((String) row[0], (String) row[1])).toList());
    }

    /** Those that are among others, too. */
    public CustomerNames among(CustomerNames others) {
        return new CustomerNames(both(emails, others.emails), both(externalIds, others.externalIds));
    }

    public boolean isEmpty() {
        return emails.isEmpty() && externalIds.isEmpty();
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static Set<String> union(Collection<CustomerNames> all, Function<CustomerNames, Set<String>> part) {
        return all.stream().flatMap(names -> part.apply(names).stream()).collect(Collectors.toSet());
    }
}
