package crm.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.customer.profile.CustomerService;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Does the jobs that import customers. */
@ApplicationScoped
public class CustomerImport implements JobHandler {

    static final String KIND = "customer-import";

    private final CustomerService customers;
    private final ObjectMapper json;

    CustomerImport(CustomerService customers, ObjectMapper json) {
        this.customers = customers;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        try (var rows = CsvRows.open(job.file().open(), mapping(job.parameters()))) {
            var count = 0L;
            while (rows.read().isPresent()) {
                count++;
            }
            return count;
        }
    }

    @Override
    public JobRun open(JobContext job) {
        var mapping = mapping(job.parameters());
        var rows = CsvRows.open(job.file().open(), mapping);
        rows.skip(job.done());
        return new CustomerImportRun(customers, mapping, rows);
    }

    /** It was checked when the import was ordered. */
    private Mapping mapping(JsonNode parameters) {
        try {
            return MappingReader.read(json.treeToValue(parameters, MappingInput.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
