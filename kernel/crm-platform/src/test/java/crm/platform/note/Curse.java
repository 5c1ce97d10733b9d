package crm.platform.note;

/** Until lifted, the database takes no note with this text: a cause of failure that can be mended. */
public final class Curse implements AutoCloseable {
    public static final String TEXT = "cursed";

    private final Sql sql;

    public Curse(Sql sql) {
        this.sql = sql;
        lift();
        sql.update("alter table note_ref add constraint cursed check (text <> 'cursed') not valid");
    }

    public void lift() {
        sql.update("alter table note_ref drop constraint if exists cursed");
    }

    @Override
    public void close() {
        lift();
    }
}
