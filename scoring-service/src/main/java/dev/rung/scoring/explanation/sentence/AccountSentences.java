package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Three things to say of a sum: what the customer had, what keeps the tier, what raises it.
interface AccountSentences {

    ProgramResult sum();

    String has(TierPhrases phrases);

    /// @param until the last day of the cycle
    String keepsTier(LocalDate until, TierPhrases phrases);

    /// @param next null on the highest tier
    String raises(@Nullable Next next, TierPhrases phrases);

    /// The lowest tier needs no keeping: nobody loses it.
    default List<Function<TierPhrases, String>> sentences() {
        var all = new ArrayList<Function<TierPhrases, String>>();
        all.add(this::has);
        var until = sum().keep().until();
        if (until != null) {
            all.add(phrases -> keepsTier(until, phrases));
        }
        all.add(phrases -> raises(sum().next(), phrases));
        return all;
    }
}
