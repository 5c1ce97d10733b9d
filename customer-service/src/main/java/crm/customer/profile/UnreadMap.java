package crm.customer.profile;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** A map as a JSON column holds it; it never changes. */
@JsonSerialize(using = Unread.Writer.class)
final class UnreadMap<V> extends AbstractMap<String, V> implements Unread.Content {

    private final Unread<Map<String, V>> unread;

    UnreadMap(String text, ObjectReader reader) {
        this.unread = new Unread<>(text, reader);
    }

    @Override
    public Unread<?> unread() {
        return unread;
    }

    @Override
    public V get(Object key) {
        return unread.get().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return unread.get().containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(unread.get()).entrySet();
    }
}
