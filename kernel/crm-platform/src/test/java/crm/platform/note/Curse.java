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

    /** From now on the failure comes only when a transaction ends, as that of handlers which write then. */
    public void strikeAtTheEnd() {
        lift();
        sql.update("""
                create or replace function note_cursed() returns trigger language plpgsql as $$
                begin raise exception using errcode = 'check_violation', message = 'cursed at the end'; end $$""");
        sql.update("""
                create constraint trigger cursed after insert or update on note_ref deferrable initially deferred
                for each row when (new.text = 'cursed') execute function note_cursed()""");
    }

    public void lift() {
        sql.update("drop trigger if exists cursed on note_ref");
        sql.update("alter table note_ref drop constraint if exists cursed");
    }

    @Override
    public void close() {
        lift();
    }
}
