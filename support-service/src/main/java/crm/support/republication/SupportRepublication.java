package crm.support.republication;

import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.job.NewJob;
import crm.platform.republication.Republication;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Does the jobs that tell all tickets, what was said in them, and all surveys again. */
@ApplicationScoped
public class SupportRepublication implements JobHandler {

    static final String KIND = "republication";

    private final Republication republication;
    private final List<StateSource> sources;

    SupportRepublication(Republication republication, DataSource database) {
        this.republication = republication;
        this.sources = List.of(
                SupportStates.tickets(database), SupportStates.messages(database), SupportStates.surveys(database));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        return republication.count(job, sources);
    }

    @Override
    public JobRun open(JobContext job) {
        return republication.open(job, sources);
    }

    /** A job that tells the tickets, messages and surveys that there are when it is ordered. */
    NewJob order() {
        return new NewJob(KIND, republication.order(sources), false, null, null);
    }
}
