package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.contracts.TierRef;
import dev.rung.platform.locale.Text;
import dev.rung.scoring.assessment.ladder.Cycle;
import dev.rung.scoring.assessment.ladder.LadderMeasure;
import dev.rung.scoring.assessment.ladder.TierRule;
import dev.rung.scoring.assessment.ladder.TransitionTerms;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.rfm.ValueLevels;
import dev.rung.scoring.assessment.thresholds.RefreshTerms;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One version of the rules, whole. It is data, so that it can be drafted, tried on the
/// whole population and compared.
///
/// @param windowDays how many business dates count, today included
/// @param measure what the ladder's thresholds are compared with
/// @param cycle how long a tier is held before it has to be earned again
/// @param transition what becomes of the tiers held when this policy begins to count
/// @param lifecycle how a customer's own rhythm is judged; left out, as is usual
/// @param caps the most that counts; left out, everything does
/// @param frequency what an order counts for in frequency; left out, each counts 1
/// @param refresh how its numbers follow the population; null: they stay as written
/// @param ladder from the lowest tier, which everybody has, to the highest
public record TierProgram(
        int version,
        int windowDays,
        LadderMeasure measure,
        Cycle cycle,
        TransitionTerms transition,
        List<ComponentRule> components,
        List<TierRule> ladder,
        RfmCuts rfm,
        ValueLevels valueLevels,
        RhythmTerms lifecycle,
        Caps caps,
        FrequencyTerms frequency,
        @Nullable RefreshTerms refresh) {

    /// No window may be longer: the days before it are forgotten.
    public static final int LONGEST_WINDOW = 2 * 366;

    public TierProgram {
        // Jackson leaves null what JSON leaves out
        lifecycle = lifecycle == null ? RhythmTerms.DEFAULT : lifecycle;
        caps = caps == null ? Caps.NONE : caps;
        frequency = frequency == null ? FrequencyTerms.NONE : frequency;
        components = List.copyOf(components);
        ladder = List.copyOf(ladder);
        sound(
                measure != null && cycle != null && transition != null && rfm != null && valueLevels != null,
                Text.of("flaw.program-incomplete"));
        sound(version > 0, "version", Text.of("flaw.at-least-1"));
        sound(
                windowDays > 0 && windowDays <= LONGEST_WINDOW,
                "windowDays",
                Text.of("flaw.window").with("most", LONGEST_WINDOW));
        sound(!components.isEmpty(), "components", Text.of("flaw.no-component"));
        distinct("components", components.stream().map(ComponentRule::code).toList());
        distinct("ladder", ladder.stream().map(TierRule::code).toList());
        TierRule.soundLadder(ladder);
        if (refresh != null) {
            refresh.soundFor(ladder, rfm);
        }
    }

    /// The first business date that counts.
    public LocalDate windowStart(LocalDate today) {
        return today.minusDays(windowDays - 1L);
    }

    /// Whether something counts less the older it is, within the window.
    public boolean ages() {
        for (var component : components) {
            if (component.halfLifeDays() != null) {
                return true;
            }
        }
        return frequency.halfLifeDays() != null;
    }

    /// The highest rank whose threshold is reached; 0 is the lowest tier.
    public int rankEarned(long value) {
        int rank = 0;
        while (rank + 1 < ladder.size() && value >= ladder.get(rank + 1).enter()) {
            rank++;
        }
        return rank;
    }

    /// The rank of a tier by its code. A tier that this policy no longer has counts as the lowest.
    public int rankOf(String code) {
        for (int rank = 0; rank < ladder.size(); rank++) {
            if (ladder.get(rank).code().equals(code)) {
                return rank;
            }
        }
        return 0;
    }

    public boolean has(String tier) {
        return ladder.stream().anyMatch(each -> each.code().equals(tier));
    }

    /// The value at which a tier of the ladder is reached.
    public long enter(String tier) {
        return ladder.get(rankOf(tier)).enter();
    }

    /// The value at which a tier of the ladder is kept.
    public long keep(String tier) {
        return ladder.get(rankOf(tier)).keep();
    }

    /// The ladder as others know it.
    public List<TierRef> tiers() {
        return IntStream.range(0, ladder.size()).mapToObj(this::tier).toList();
    }

    public TierRef tier(int rank) {
        var tier = ladder.get(rank);
        return new TierRef(tier.code(), rank, tier.names());
    }

    private static void distinct(String list, List<String> codes) {
        var known = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            sound(known.add(codes.get(i)), list + "[" + i + "].code", Text.of("flaw.code-twice"));
        }
    }
}
