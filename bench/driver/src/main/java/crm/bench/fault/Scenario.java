package crm.bench.fault;

/** Work that is under way when a fault strikes, and what has to be true afterwards. */
interface Scenario {

    /** What it is called on the command line. */
    String name();

    String title();

    Outcome play(Stage stage) throws InterruptedException;
}
