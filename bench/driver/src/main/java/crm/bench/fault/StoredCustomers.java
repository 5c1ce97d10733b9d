package crm.bench.fault;

import crm.bench.session.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The customers of a scenario as they are in the database.
 *
 * @param ids by their numbers
 * @param versions by their ids
 * @param rows how many there are; more than numbers if one is there twice
 */
record StoredCustomers(Map<Integer, String> ids, Map<String, Long> versions, int rows) {
    private static final String OF_SOURCE = """
            select (external_ids ->> source)::int, id::text, version from customer where source = ?""";

    private record Row(int number, String id, long version) {}

    static StoredCustomers of(Database customers, String source) {
        var rows = customers.all(OF_SOURCE, row -> new Row(row.getInt(1), row.getString(2), row.getLong(3)), source);
        var ids = new HashMap<Integer, String>();
        var versions = new HashMap<String, Long>();
        rows.forEach(row -> {
            ids.put(row.number(), row.id());
            versions.put(row.id(), row.version());
        });
        return new StoredCustomers(ids, versions, rows.size());
    }

    /** How many events these customers have caused. */
    long events() {
        return versions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of what was promised, what is not there. */
    Set<Integer> missing(Map<Integer, String> promised) {
        var missing = new HashSet<Integer>();
        promised.forEach((number, id) -> {
            if (!id.equals(ids.get(number))) {
                missing.add(number);
            }
        });
        return missing;
    }

    /** What is there and nobody was told of. */
    int beyond(Map<Integer, String> promised) {
        return (int) ids.keySet().stream()
                .filter(number -> !promised.containsKey(number))
                .count();
    }
}
