package crm.bench.fault;

import java.util.Optional;

/** Something that happens to a part. */
interface Fault {

    /** Why it cannot be played here, if it cannot. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** What has to be arranged before there is load. */
    default void prepare(Stage stage) {}

    /**
     * Lets it happen and undoes it; returns when the part is ready again.
     *
     * @param returning to be run when the part is ordered back
     * @return what was seen, in a few words
     */
    String strike(Stage stage, Runnable returning);

    /** Undoes what {@link #prepare} did. */
    default void restore(Stage stage) {}
}
