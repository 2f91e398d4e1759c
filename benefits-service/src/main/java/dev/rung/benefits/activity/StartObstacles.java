package dev.rung.benefits.activity;

import dev.rung.benefits.activity.lottery.OpeningLotteries;
import dev.rung.benefits.activity.terms.ActivityContent;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.platform.locale.Text;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Finds what would keep an activity from being put on now. A draft may have such faults, and they may be gone
/// when it is put on: whoever writes it is told of them. Needs the caller's session.
@ApplicationScoped
class StartObstacles {

    private final OpeningLotteries lotteries;
    private final PublishedRules rules;
    private final Store store;
    private final Clock clock;

    StartObstacles(OpeningLotteries lotteries, PublishedRules rules, Store store, Clock clock) {
        this.lotteries = lotteries;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /// All of them; nothing is set aside.
    Uni<List<DocumentFlaw>> of(ActivityContent content) {
        var lottery = content.lottery();
        return ofDays(content)
                .chain(days -> lottery == null
                        ? Uni.createFrom().item(days)
                        : lotteries
                                .missing(lottery)
                                .map(prizes -> Stream.concat(days.stream(), prizes.stream())
                                        .toList()));
    }

    /// Its days, and those of its promotion.
    Uni<List<DocumentFlaw>> ofDays(ActivityContent content) {
        if (content.until().isBefore(LocalDate.ofInstant(clock.instant(), store.zone()))) {
            return Uni.createFrom().item(List.of(new DocumentFlaw("until", Text.of("reason.day-over"))));
        }
        var promotion = content.promotion();
        return promotion == null
                ? Uni.createFrom().item(List.of())
                : rules.current()
                        .map(known -> MemberDayPolicy.multiplies(known, promotion, content.from(), content.until())
                                ? List.of()
                                : List.of(new DocumentFlaw("promotion", Text.of("reason.promotion-not-then"))));
    }
}
