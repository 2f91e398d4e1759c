package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.SentenceLanguage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Three things to say of a sum: what the customer had, what keeps the tier, what raises it.
interface AccountSentences {

    ProgramResult sum();

    String has(SentenceLanguage speech);

    /// @param until the last day of the cycle
    String keeps(LocalDate until, SentenceLanguage speech);

    /// @param next null on the highest tier
    String raises(@Nullable Next next, SentenceLanguage speech);

    /// The lowest tier needs no keeping: nobody loses it.
    default List<Function<SentenceLanguage, String>> sentences() {
        var all = new ArrayList<Function<SentenceLanguage, String>>();
        all.add(this::has);
        var until = sum().keep().until();
        if (until != null) {
            all.add(speech -> keeps(until, speech));
        }
        all.add(speech -> raises(sum().next(), speech));
        return all;
    }
}
