package crm.marketing.template;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The templates. */
@ApplicationScoped
public class TemplateRepository implements PanacheRepositoryBase<MailTemplate, UUID> {

    /** @throws NotFound when there is no such template */
    MailTemplate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(TemplateService.RESOURCE, id));
    }

    /** As {@link #require}, and whoever wants to change it too waits. */
    MailTemplate requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound(TemplateService.RESOURCE, id));
    }
}
