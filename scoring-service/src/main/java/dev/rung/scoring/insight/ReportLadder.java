package dev.rung.scoring.insight;

import dev.rung.contracts.TierRef;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.assessment.program.TierProgram;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The tiers of a report, the lowest first.
record ReportLadder(List<TierRef> tiers) {

    ReportLadder {
        tiers = List.copyOf(tiers);
    }

    static ReportLadder of(TierProgram policy) {
        return new ReportLadder(policy.tiers());
    }

    String lowest() {
        return tiers.getFirst().code();
    }

    List<String> codes() {
        return tiers.stream().map(TierRef::code).toList();
    }

    /// With the tiers that an earlier policy had and this one has not: behind the others, called by their code.
    ReportLadder with(Collection<String> seen) {
        var known = codes();
        var gone = new TreeSet<>(seen).stream().filter(code -> !known.contains(code));
        return new ReportLadder(Stream.concat(
                        tiers.stream(), gone.map(code -> new TierRef(code, -1, Map.of("en", code))))
                .toList());
    }

    /// Refuses a tier that it has not.
    ReportLadder only(String code) {
        var found = tiers.stream().filter(tier -> tier.code().equals(code)).toList();
        if (found.isEmpty()) {
            throw Problem.of(400, "tier-unknown")
                    .with("tiers", codes())
                    .at("tier", Text.of("reason.one-of").with("choices", String.join(", ", codes())))
                    .asException();
        }
        return new ReportLadder(found);
    }

    /// Above zero for a rise, below for a fall; 0 also where one of the two is no longer on the ladder.
    int compare(String from, String to) {
        int before = rank(from);
        int after = rank(to);
        return before < 0 || after < 0 ? 0 : Integer.compare(after, before);
    }

    private int rank(String code) {
        return tiers.stream()
                .filter(tier -> tier.code().equals(code))
                .mapToInt(TierRef::rank)
                .findFirst()
                .orElse(-1);
    }
}
