package dev.rung.scoring.explanation.sentence;

import static dev.rung.scoring.explanation.finding.DecisionsOfTests.gold;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.keep;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.next;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.regular;
import static dev.rung.scoring.standings.wording.Wordings.CHINESE;
import static dev.rung.scoring.standings.wording.Wordings.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSentencesTest {

    @Test
    void thePastIsToldInThePast() {
        var sum = gold("ACTIVE", keep(1500), next("growthValue", 11_500));

        assertThat(past(sum, CHINESE))
                .containsExactly(
                        "2026年3月2日评定时，您的成长值为8,500。",
                        "当时金牌会员有效期至2027年3月1日：在此之前成长值再增加1,500，即可续期。",
                        "当时成长值再增加11,500，即可升为钻石会员。");
        assertThat(past(sum, ENGLISH))
                .containsExactly(
                        "As assessed on 2 March 2026, your growth value was 8,500.",
                        "Your Gold membership ran until 1 March 2027. To renew it, you had to gain 1,500 more growth value by then.",
                        "To reach Diamond, you had to gain 11,500 more growth value.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_RISK | 当时金牌会员即将于2027年3月1日到期：在此之前成长值再增加7，即可续期。 | Your Gold membership was about to end,"
                        + " on 1 March 2027. To renew it, you had to gain 7 more growth value by then.",
                "GRACE | 当时金牌会员已到期，为您保留至2027年3月1日：在此之前成长值再增加7，即可保住等级。 | Your Gold membership had expired, but"
                        + " you kept it until 1 March 2027. To renew it, you had to gain 7 more growth value by then."
            })
    void aTierThatWasAtRiskOrInGraceIsToldAsSuch(String state, String chinese, String english) {
        var sum = gold(state, keep(7), next("growthValue", 7));

        assertThat(past(sum, CHINESE).get(1)).isEqualTo(chinese);
        assertThat(past(sum, ENGLISH).get(1)).isEqualTo(english);
    }

    @Test
    void whoHadEnoughReadsThatItWouldHaveDone() {
        var sum = gold("ACTIVE", keep(0), null);

        assertThat(past(sum, CHINESE)).endsWith("当时金牌会员有效期至2027年3月1日，您当时的成长值已足以续期。", "您当时已是最高等级。");
        assertThat(past(sum, ENGLISH))
                .endsWith(
                        "Your Gold membership ran until 1 March 2027. You had enough growth value to renew it.",
                        "You were on the highest tier.");
        assertThat(today(sum, CHINESE)).endsWith("按现行规则，您当时的成长值足以让金牌会员续期。", "按现行规则，您当时已是最高等级。");
        assertThat(today(sum, ENGLISH))
                .endsWith(
                        "Under the current rules, you would have had enough growth value to renew Gold.",
                        "Under the current rules, you would have been on the highest tier.");
    }

    @Test
    void todaysRulesAreToldAsWhatWouldHaveBeen() {
        var sum = gold("ACTIVE", keep(1500), next("growthValue", 11_500));

        assertThat(today(sum, CHINESE))
                .containsExactly(
                        "按现行规则（第1版），您当时的成长值为8,500，等级会是金牌会员。",
                        "按现行规则，在2027年3月1日之前成长值再增加1,500，金牌会员即可续期。",
                        "按现行规则，成长值再增加11,500，即可升为钻石会员。");
        assertThat(today(sum, ENGLISH))
                .containsExactly(
                        "Under the current rules (version 1), your growth value at that time would have been 8,500 and your tier Gold.",
                        "Under the current rules, you would have had to gain 1,500 more growth value by 1 March 2027 to renew Gold.",
                        "Under the current rules, you would have had to gain 11,500 more growth value to reach Diamond.");
    }

    @Test
    void nobodyHasToKeepTheLowestTier() {
        assertThat(past(regular(), ENGLISH))
                .containsExactly(
                        "As assessed on 2 March 2026, your growth value was 8,500.",
                        "To reach Diamond, you had to gain 10 more growth value.");
    }

    @Test
    void whatIsReachedButNotYetEnteredIsToldSo() {
        var sum = gold("ACTIVE", keep(0), next("growthValue", 0));

        assertThat(past(sum, CHINESE).getLast()).isEqualTo("您当时的成长值已达到钻石会员的要求。");
        assertThat(past(sum, ENGLISH).getLast()).isEqualTo("You had enough growth value for Diamond.");
        assertThat(today(sum, CHINESE).getLast()).isEqualTo("按现行规则，您当时的成长值已达到钻石会员的要求。");
        assertThat(today(sum, ENGLISH).getLast())
                .isEqualTo("Under the current rules, you would have had enough growth value for Diamond.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spend | 2026年3月2日评定时，您的消费额为¥7,400。 | 'As assessed on 2 March 2026, your spend was CN¥7,400.'",
                "orders | 2026年3月2日评定时，您的订单数为55。 | 'As assessed on 2 March 2026, your number of orders was 55.'"
            })
    void whatIsMeasuredIsWhatTheRulesMeasured(String measure, String chinese, String english) {
        var sum = gold("ACTIVE", new Keep(null, List.of()), next(measure, 3));

        assertThat(past(sum, CHINESE).getFirst()).isEqualTo(chinese);
        assertThat(past(sum, ENGLISH).getFirst()).isEqualTo(english);
    }

    private static List<String> past(ProgramResult sum, TierPhrases phrases) {
        return read(new PastSentences(sum, "CNY"), phrases);
    }

    private static List<String> today(ProgramResult sum, TierPhrases phrases) {
        return read(new SentencesByTodaysRules(sum, "CNY"), phrases);
    }

    private static List<String> read(AccountSentences account, TierPhrases phrases) {
        return account.sentences().stream()
                .map(sentence -> sentence.apply(phrases))
                .toList();
    }
}
