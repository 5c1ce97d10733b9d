package crm.devstack.layout;

/** Hears what happens while it happens. */
@FunctionalInterface
public interface Progress {
    /** One line, without its end. */
    void say(String line);

    /** For those who only want the result. */
    static Progress silent() {
        return line -> {};
    }
}
