package crm.platform.job;

/** Does the jobs of one kind. A bean of this type is found by its kind. */
public interface JobHandler {

    /** Names the kind for ever, such as {@code customer-import}; singular, kebab case. */
    String kind();

    /**
     * How many rows there are in all. Called once, before the first step.
     *
     * @throws crm.platform.problem.Refusal if the input as a whole is of no use: the job fails with its code and detail
     */
    long countRows(JobContext job);

    /** Opens the input after the rows that are done. Called at the start and whenever a job goes on after an interruption. */
    JobRun open(JobContext job);
}
