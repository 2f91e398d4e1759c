package dev.rung.scoring.standings.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Churn;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final TierRef REGULAR = new TierRef("regular", 0, Map.of("zh-CN", "普通", "en", "Regular"));
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
    private static final TierRef DIAMOND = new TierRef("diamond", 4, Map.of("zh-CN", "钻石", "en", "Diamond"));
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

    @Test
    void aCustomerReadsWhereTheyStandAndWhatKeepsAndWhatRaisesIt() {
        var gold = gold("ACTIVE", needed("growthValue", 1500), needed("growthValue", 12000));

        assertThat(read(gold, "zh-CN"))
                .containsExactly(
                        "您自2026年3月2日起是金牌会员。", "金牌会员有效期至2027年3月1日：在此之前成长值再增加1,500，即可续期。", "成长值再增加12,000，即可升为钻石会员。");
        assertThat(read(gold, "en"))
                .containsExactly(
                        "Your tier has been Gold since 2 March 2026.",
                        "Your Gold membership runs until 1 March 2027. To renew it, gain 1,500 more growth value by then.",
                        "To reach Diamond, gain 12,000 more growth value.");
    }

    @Test
    void whoHasEnoughReadsThatItWouldDo() {
        var gold = gold("ACTIVE", needed("growthValue", 0), needed("growthValue", 1));

        assertThat(read(gold, "zh-CN").get(1)).isEqualTo("金牌会员有效期至2027年3月1日，您目前的成长值已足以续期。");
        assertThat(read(gold, "en").get(1))
                .isEqualTo(
                        "Your Gold membership runs until 1 March 2027. You already have enough growth value to renew it.");
        assertThat(read(gold, "en").get(2)).isEqualTo("To reach Diamond, gain 1 more growth value.");
    }

    @Test
    void aTierAtRiskAndOneInGraceAreToldAsSuch() {
        var needed = needed("growthValue", 7);

        assertThat(read(gold("AT_RISK", needed, needed), "zh-CN").get(1))
                .isEqualTo("金牌会员即将于2027年3月1日到期：在此之前成长值再增加7，即可续期。");
        assertThat(read(gold("AT_RISK", needed, needed), "en").get(1))
                .isEqualTo(
                        "Your Gold membership ends soon, on 1 March 2027. To renew it, gain 7 more growth value by then.");
        assertThat(read(gold("GRACE", needed, needed), "zh-CN").get(1))
                .isEqualTo("金牌会员已到期，为您保留至2027年3月1日：在此之前成长值再增加7，即可保住等级。");
        assertThat(read(gold("GRACE", needed, needed), "en").get(1))
                .isEqualTo(
                        "Your Gold membership has expired, but you keep it until 1 March 2027. To renew it, gain 7 more growth value by then.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "growthValue | 15 | 成长值再增加15，即可升为钻石会员。 | To reach Diamond, gain 15 more growth value.",
                "spend | 1500 | 再消费¥1,500，即可升为钻石会员。 | To reach Diamond, spend CN¥1,500 more.",
                "orders | 3 | 再下3单，即可升为钻石会员。 | To reach Diamond, place 3 more orders.",
                "orders | 1 | 再下1单，即可升为钻石会员。 | To reach Diamond, place 1 more order."
            })
    void eachMeasureIsToldInItsOwnWords(String measure, long missing, String chinese, String english) {
        var gold = gold("ACTIVE", needed(measure, 0), needed(measure, missing));

        assertThat(read(gold, "zh-CN").getLast()).isEqualTo(chinese);
        assertThat(read(gold, "en").getLast()).isEqualTo(english);
    }

    @Test
    void theLowestTierNeedsNothingToBeKept() {
        var regular = assessed(
                new Standing(REGULAR, Instant.parse("2026-03-01T16:00:00Z"), null, "ACTIVE"),
                new Keep(null, List.of()),
                new Next(GOLD, List.of(needed("growthValue", 10))));

        assertThat(read(regular, "en"))
                .containsExactly(
                        "Your tier has been Regular since 2 March 2026.", "To reach Gold, gain 10 more growth value.");
    }

    @Test
    void onTheHighestTierThereIsNothingToReach() {
        var diamond = assessed(
                new Standing(DIAMOND, Instant.parse("2026-03-01T16:00:00Z"), UNTIL, "ACTIVE"),
                new Keep(UNTIL, List.of(needed("growthValue", 0))),
                null);

        assertThat(read(diamond, "zh-CN").getLast()).isEqualTo("您已是最高等级。");
        assertThat(read(diamond, "en").getLast()).isEqualTo("You are on the highest tier.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void nobodyReadsHowLikelyTheyAreToLeave(String language) {
        var gold = gold("ACTIVE", needed("growthValue", 5), needed("growthValue", 5));

        assertThat(read(gold, language))
                .noneMatch(sentence -> sentence.matches("(?i).*(churn|leave|流失|high|silence).*"));
    }

    private static List<String> read(Assessed assessed, String language) {
        return new Sentences(ZoneId.of("Asia/Shanghai"), "CNY")
                .of(assessed).stream()
                        .map(sentence -> sentence.apply(Wordings.phrases(language)))
                        .toList();
    }

    private static Needed needed(String measure, long missing) {
        return new Needed(measure, 20_000, missing);
    }

    private static Assessed gold(String state, Needed keep, Needed next) {
        return assessed(
                new Standing(GOLD, Instant.parse("2026-03-01T16:00:00Z"), UNTIL, state),
                new Keep(UNTIL, List.of(keep)),
                new Next(DIAMOND, List.of(next)));
    }

    private static Assessed assessed(Standing tier, Keep keep, @Nullable Next next) {
        var at = Instant.parse("2026-07-01T04:00:00Z");
        return new Assessed(
                UUID.randomUUID(),
                "C-1",
                tier,
                8000,
                List.of(),
                new Rfm(0L, 1, BigDecimal.TEN, 5, 1, 1, "general-development"),
                "middle",
                "growing",
                next,
                keep,
                1,
                at,
                at,
                new Position(0, 1),
                1L,
                "frequent",
                new Churn("high", List.of("silence"), null),
                null);
    }
}
