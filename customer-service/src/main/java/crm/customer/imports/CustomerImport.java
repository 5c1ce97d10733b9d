package crm.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.customer.profile.CustomerService;
import crm.customer.profile.Profiles;
import crm.customer.profile.UpsertMode;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Does the jobs that import customers. */
@ApplicationScoped
public class CustomerImport implements JobHandler {

    static final String KIND = "customer-import";

    private final CustomerService customers;
    private final Profiles profiles;
    private final ImportFiles files;
    private final ObjectMapper json;

    CustomerImport(CustomerService customers, Profiles profiles, ImportFiles files, ObjectMapper json) {
        this.customers = customers;
        this.profiles = profiles;
        this.files = files;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        var parameters = parameters(job);
        try (var rows = files.open(job.file(), parameters.input(), mapping(parameters))) {
            return rows.count();
        }
    }

    @Override
    public JobRun open(JobContext job) {
        var parameters = parameters(job);
        var mapping = mapping(parameters);
        var rows = files.open(job.file(), parameters.input(), mapping);
        rows.skip(job.done());
        return new CustomerImportRun(customers, profiles, rows, mapping.mode() != UpsertMode.UPDATE);
    }

    /** It was checked when the import was ordered. */
    private static Mapping mapping(ImportParameters parameters) {
        return MappingReader.read(parameters.mapping(), parameters.input().format());
    }

    private ImportParameters parameters(JobContext job) {
        try {
            return json.treeToValue(job.parameters(), ImportParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
