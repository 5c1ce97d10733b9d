package crm.platform.job;

/** A job while one thread works at it. */
public interface JobRun extends AutoCloseable {

    /**
     * Handles the next rows, some hundred at most. Runs in a transaction in the name of the job's creator; the counts and
     * errors that it returns are committed with its effects. When that fails, this run is closed and another one opened.
     *
     * @throws crm.platform.problem.Refusal if the job cannot go on: it fails with this code and detail
     */
    StepResult step();

    @Override
    void close();
}
