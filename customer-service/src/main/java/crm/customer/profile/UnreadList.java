package crm.customer.profile;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.AbstractList;
import java.util.List;

/** A list as a JSON column holds it; it never changes. */
@JsonSerialize(using = Unread.Writer.class)
final class UnreadList<E> extends AbstractList<E> implements Unread.Content {

    private final Unread<List<E>> unread;

    UnreadList(String text, ObjectReader reader) {
        this.unread = new Unread<>(text, reader);
    }

    @Override
    public Unread<?> unread() {
        return unread;
    }

    @Override
    public E get(int index) {
        return unread.get().get(index);
    }

    @Override
    public int size() {
        return unread.get().size();
    }
}
