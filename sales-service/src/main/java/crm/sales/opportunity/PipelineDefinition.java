package crm.sales.opportunity;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What a pipeline is, valid; it never changes, a pipeline gets another one.
 *
 * @param stages in their order; at least one is open, one is won and one is lost
 */
@Embeddable
public record PipelineDefinition(
        String name,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<PipelineStage> stages) {

    /** Names of the fields in which this one differs. */
    List<String> changedFields(PipelineDefinition before) {
        var changed = new ArrayList<String>();
        if (!name.equals(before.name)) {
            changed.add("name");
        }
        if (!stages.equals(before.stages)) {
            changed.add("stages");
        }
        return changed;
    }

    /** The keys of the stages in which nobody can stand any longer if this one becomes another. */
    Set<String> closedBy(PipelineDefinition next) {
        var closed = new TreeSet<>(openKeys());
        closed.removeAll(next.openKeys());
        return closed;
    }

    private Set<String> openKeys() {
        return stages.stream()
                .filter(PipelineStage::isOpen)
                .map(PipelineStage::key)
                .collect(Collectors.toSet());
    }
}
