package crm.marketing.template;

import com.fasterxml.jackson.databind.JsonNode;
import crm.marketing.audience.Addressee;
import crm.marketing.audience.AddresseeService;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be done with templates. */
@ApplicationScoped
@Transactional
public class TemplateService {

    static final String RESOURCE = "template";
    private static final List<String> ALL_FIELDS = List.of("html", "language", "name", "subject", "text", "variables");

    private final TemplateRepository repository;
    private final TemplateLanguage language;
    private final AddresseeService addressees;
    private final MergePatch mergePatch;
    private final Keyset keyset;
    private final Audit audit;
    private final Clock clock;

    TemplateService(
            TemplateRepository repository,
            TemplateLanguage language,
            AddresseeService addressees,
            MergePatch mergePatch,
            Keyset keyset,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.language = language;
        this.addressees = addressees;
        this.mergePatch = mergePatch;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InvalidInput with every place that is no template */
    public TemplateView create(TemplateInput input) {
        language.read(input.content());
        var template = MailTemplate.write(Ids.next(), input, clock.instant());
        repository.persist(template);
        audit.record("create", RESOURCE, template.id(), template.version(), ALL_FIELDS);
        return TemplateView.of(template);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public TemplateView get(UUID id) {
        return TemplateView.of(repository.require(id));
    }

    public Page<TemplateView> list(ListQuery query) {
        return keyset.page(MailTemplate.class, query, TemplateView::of);
    }

    /** Changes a template by a JSON merge patch. Campaigns that were launched keep what they were launched with. */
    public TemplateView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var template = repository.requireForChange(id);
        ifMatch.check(RESOURCE, id, template.version());
        var next = mergePatch.apply(patch, TemplateInput.of(template), TemplateInput.class);
        language.read(next.content());
        var changed = template.change(next, clock.instant());
        repository.flush();
        if (!changed.isEmpty()) {
            audit.record("update", RESOURCE, id, template.version(), changed);
        }
        return TemplateView.of(template);
    }

    /** Removes a template that no campaign uses. */
    public void remove(UUID id, IfMatch ifMatch) {
        var template = repository.requireForChange(id);
        ifMatch.check(RESOURCE, id, template.version());
        repository.delete(template);
        audit.record("delete", RESOURCE, id, template.version() + 1, ALL_FIELDS);
    }

    /**
     * Shows a template as a customer would read it, or with sample names.
     *
     * @throws InvalidInput when a value is given for what is no variable of it
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public RenderedMail preview(UUID id, UUID customer, Map<String, String> values) {
        var content = repository.require(id).content();
        var variables = new Variables(content.variables());
        var unknown = values.keySet().stream()
                .filter(name -> !variables.names().contains(name))
                .map(name -> new FieldError(
                        "/values/" + name,
                        "unknown-variable",
                        "is no variable; there are " + String.join(", ", variables.names())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        var all = new HashMap<>(Variables.samples());
        if (customer != null) {
            all.putAll(of(addressees.require(customer)));
        }
        all.putAll(variables.with(values));
        return language.read(content).write(all);
    }

    /**
     * What is written in a template.
     *
     * @throws InvalidInput at the pointer, when there is no such template
     */
    public MailContent content(UUID id, String pointer) {
        return repository
                .findByIdOptional(id)
                .map(MailTemplate::content)
                .orElseThrow(() -> InvalidInput.at(pointer, "template-not-found", "is no template"));
    }

    /** The values that come from who is written to. */
    public static Map<String, String> of(Addressee customer) {
        var values = new HashMap<String, String>();
        values.put("customer.displayName", customer.displayName());
        values.put("customer.givenName", customer.givenName());
        values.put("customer.familyName", customer.familyName());
        values.put("customer.email", customer.email());
        values.put("customer.language", customer.language());
        return values;
    }
}
