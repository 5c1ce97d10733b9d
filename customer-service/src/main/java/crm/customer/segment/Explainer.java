package crm.customer.segment;

import crm.customer.segment.SegmentExplanation.Part;
import crm.platform.filter.FilterTree;
import crm.platform.filter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Says of each part of a filter whether it holds for a customer, and by which value; one query for all of them. */
@ApplicationScoped
class Explainer {

    private final EntityManager entities;

    Explainer(EntityManager entities) {
        this.entities = entities;
    }

    /** @param customer one that is there */
    Part explain(SegmentFilter filter, UUID customer, Instant now) {
        var tree = filter.tree();
        var parameters = new Parameters();
        var questions = new ArrayList<String>();
        ask(tree, parameters, questions);
        var id = parameters.bind(customer);
        var hql = "select " + String.join(", ", questions) + " from Customer c where c.id = " + id;
        var query = entities.createQuery(hql, Object[].class);
        filter.bound(hql, parameters.values(), now).forEach(query::setParameter);
        return part(tree, Arrays.asList(query.getSingleResult()).iterator());
    }

    /** Of each comparison the value and the outcome, in the order of the filter. */
    private static void ask(FilterTree tree, Parameters parameters, List<String> questions) {
        if (tree.operator() == null) {
            questions.add("(" + tree.field().path() + ")");
            questions.add("case when " + tree.filter().toHql(parameters) + " then true else false end");
        }
        tree.parts().forEach(part -> ask(part, parameters, questions));
    }

    private static Part part(FilterTree tree, Iterator<Object> answers) {
        if (tree.operator() == null) {
            var seen = answers.next();
            return new Part((Boolean) answers.next(), null, tree.comparison(), seen, null);
        }
        var parts = tree.parts().stream().map(part -> part(part, answers)).toList();
        var holds = tree.operator().equals("and")
                ? parts.stream().allMatch(Part::holds)
                : parts.stream().anyMatch(Part::holds);
        return new Part(holds, tree.operator(), null, null, parts);
    }
}
