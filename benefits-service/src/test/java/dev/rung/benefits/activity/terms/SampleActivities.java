package dev.rung.benefits.activity.terms;

import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.activity.terms.QuizTerms.QuizQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Activities of July 2026.
public final class SampleActivities {

    public static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    public static final LocalDate UNTIL = LocalDate.of(2026, 7, 31);
    public static final List<String> LADDER = List.of("regular", "silver", "gold");

    private static final Map<String, String> TEXTS = Map.of("zh-CN", "夏日抽奖", "en", "Summer draw");

    private SampleActivities() {}

    public static ActivityContent lottery(long price, int perDay, PrizeTerms... prizes) {
        return of("lottery", null, null, null, new LotteryTerms(price, perDay, List.of(prizes)), null, null, null);
    }

    public static PrizeTerms points(int count, long points) {
        return new PrizeTerms("points", TEXTS, count, points, null, null);
    }

    public static PrizeTerms blank(int count) {
        return new PrizeTerms("nothing", TEXTS, count, null, null, null);
    }

    public static ActivityContent quiz(String tries, long perRight, long allRight, int... right) {
        var questions = IntStream.of(right)
                .mapToObj(place -> new QuizQuestion(TEXTS, List.of(TEXTS, TEXTS, TEXTS), place))
                .toList();
        return of("quiz", null, null, null, null, new QuizTerms(tries, perRight, allRight, questions), null, null);
    }

    public static ActivityContent trial(int places) {
        return of("free-trial", null, null, null, null, null, new FreeTrialTerms(places, 14, null), null);
    }

    public static ActivityContent streak(int days, long points) {
        return of("sign-in-streak", null, null, null, null, null, null, new StreakTerms(days, points));
    }

    public static ActivityContent of(
            String kind,
            @Nullable String lowestTier,
            @Nullable Long budget,
            @Nullable String promotion,
            @Nullable LotteryTerms lottery,
            @Nullable QuizTerms quiz,
            @Nullable FreeTrialTerms trial,
            @Nullable StreakTerms streak) {
        return new ActivityContent(
                kind, TEXTS, TEXTS, FROM, UNTIL, lowestTier, null, budget, promotion, lottery, quiz, trial, streak);
    }
}
