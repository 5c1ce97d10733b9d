package crm.servers;

import java.nio.file.Path;

/** A started server. It lives until it is stopped or killed, even when the process that started it has ended. */
public interface RunningServer extends AutoCloseable {

    /** What it is called in messages, such as {@code Kafka}. */
    String name();

    /** The TCP port that its clients use. */
    int port();

    /** The process that has to be alive for the server to work. */
    ProcessHandle process();

    /** The file that takes what the server prints. */
    Path log();

    /** Ends the server gracefully, and by force when it takes longer than its time limit. Returns when it has ended. */
    void stop();

    default long pid() {
        return process().pid();
    }

    default boolean alive() {
        return process().isAlive();
    }

    /** Ends the server at once, as a crash would. Returns when it has ended. */
    default void kill() {
        Processes.kill(process());
    }

    @Override
    default void close() {
        stop();
    }
}
