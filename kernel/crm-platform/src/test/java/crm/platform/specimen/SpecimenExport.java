package crm.platform.specimen;

import crm.platform.export.ExportWork;
import crm.platform.export.ExportedList;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Exports specimens; can be held after the first part. */
@ApplicationScoped
public class SpecimenExport implements JobHandler {

    private final ExportedList<SpecimenView> specimens;
    private final SpecimenService service;
    private final ExportWork work;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    SpecimenExport(SpecimenService service, ExportWork work) {
        this.service = service;
        this.work = work;
        this.specimens = new ExportedList<>(
                "specimen-export",
                SpecimenExportResource.PATH,
                "specimens",
                SpecimenFields.ALL,
                SpecimenView.class,
                this::page,
                Map.of("shouted", specimen -> specimen.name().toUpperCase(java.util.Locale.ROOT)));
    }

    ExportedList<SpecimenView> specimens() {
        return specimens;
    }

    /** Exports wait before their second part until the latch is counted down. */
    public CountDownLatch hold() {
        gate = new CountDownLatch(1);
        return gate;
    }

    @Override
    public String kind() {
        return "specimen-export";
    }

    @Override
    public long countRows(JobContext job) {
        return work.countRows(specimens, job);
    }

    @Override
    public JobRun open(JobContext job) {
        return work.open(specimens, job);
    }

    private Page<SpecimenView> page(ListQuery query) {
        if (query.cursor() != null) {
            awaitGate();
        }
        return service.list(query);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
