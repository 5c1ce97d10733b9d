package crm.support.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which policy holds, and why those before it do not. */
@Schema(name = "SlaMatch", description = "Which policy holds, and why those before it do not.")
public record SlaMatch(
        @Schema(description = "The policy that holds; absent when nothing is promised.")
        UUID policyId,

        @Schema(required = true, description = "The policies that were looked at, in their order, the last one being the one that holds.")
        List<Candidate> candidates) {

    /** A policy that was looked at. */
    @Schema(name = "SlaCandidate", description = "A policy that was looked at.")
    public record Candidate(
            @Schema(required = true, description = "The policy.") UUID policyId,

            @Schema(required = true, description = "What people call it.")
            String name,

            @Schema(required = true, description = "The conditions that do not hold; none when it fits.")
            List<String> unmet) {}

    static SlaMatch of(SlaQuestion ticket, List<SlaPolicy> policies) {
        var candidates = new ArrayList<Candidate>();
        for (var policy : policies) {
            var definition = policy.definition();
            var candidate = new Candidate(policy.id(), definition.name(), definition.unmet(ticket));
            candidates.add(candidate);
            if (candidate.unmet().isEmpty()) {
                return new SlaMatch(policy.id(), candidates);
            }
        }
        return new SlaMatch(null, candidates);
    }
}
