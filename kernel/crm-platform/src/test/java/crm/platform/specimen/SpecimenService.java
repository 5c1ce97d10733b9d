package crm.platform.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.audit.Audit;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
@Transactional
public class SpecimenService {

    private final EntityManager entities;
    private final Keyset keyset;
    private final MergePatch patch;
    private final Audit audit;

    SpecimenService(EntityManager entities, Keyset keyset, MergePatch patch, Audit audit) {
        this.entities = entities;
        this.keyset = keyset;
        this.patch = patch;
        this.audit = audit;
    }

    public SpecimenView create(SpecimenInput input) {
        var specimen = new Specimen(UUID.randomUUID(), input, Instant.now().truncatedTo(ChronoUnit.MICROS));
        entities.persist(specimen);
        entities.flush();
        audit.record("specimen.create", "specimen", specimen.id, 0, List.of("name"));
        return SpecimenView.of(specimen);
    }

    public SpecimenView get(UUID id) {
        return SpecimenView.of(require(id));
    }

    public SpecimenView change(UUID id, IfMatch ifMatch, JsonNode changes) {
        var specimen = require(id);
        ifMatch.check("specimen", id, specimen.version);
        specimen.fill(patch.apply(changes, specimen.input(), SpecimenInput.class));
        entities.flush();
        var names =
                changes.properties().stream().map(java.util.Map.Entry::getKey).toList();
        audit.record("specimen.change", "specimen", id, specimen.version, names);
        return SpecimenView.of(specimen);
    }

    public Page<SpecimenView> list(ListQuery query) {
        return keyset.page(Specimen.class, query, SpecimenView::of);
    }

    /** What happens when the database is stopped while it works for us. */
    public void endOwnConnection() {
        entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getResultList();
    }

    /** Breaks a rule that is checked at the commit. */
    public void takeOneSeatTwice() {
        entities.createNativeQuery("insert into specimen_seat values (1), (1)").executeUpdate();
    }

    private Specimen require(UUID id) {
        var found = entities.find(Specimen.class, id);
        if (found == null) {
            throw new NotFound("specimen", id);
        }
        return found;
    }
}
