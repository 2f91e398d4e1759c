package dev.rung.scoring.explanation.sentence;

import static dev.rung.scoring.explanation.finding.DecisionsOfTests.goldAtRisk;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.lostGold;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.made;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.reachedGold;
import static dev.rung.scoring.explanation.finding.Tiers.GOLD;
import static dev.rung.scoring.standings.wording.Wordings.CHINESE;
import static dev.rung.scoring.standings.wording.Wordings.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.explanation.finding.DecisionsOfTests;
import dev.rung.scoring.explanation.finding.RecordedDecision;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionSentenceTest {

    @Test
    void aClimbIsToldFromWhereToWhere() {
        assertThat(read(reachedGold(), CHINESE)).isEqualTo("您于2026年3月2日由银牌会员升为金牌会员。");
        assertThat(read(reachedGold(), ENGLISH)).isEqualTo("On 2 March 2026 you moved up from Silver to Gold.");
    }

    @Test
    void aTierThatAPersonGaveIsToldAsAGift() {
        var granted = new DecisionSentence(reachedGold(), LocalDate.of(2026, 3, 2), true);

        assertThat(granted.in(CHINESE)).isEqualTo("2026年3月2日，我们授予您金牌会员。");
        assertThat(granted.in(ENGLISH)).isEqualTo("We granted you Gold membership on 2 March 2026.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy | ：当时开始施行的规则降低了要求。 | ', because new rules with lower requirements took effect.'",
                "merge | ：另一账户并入了您的账户。 | ', because another account was merged into yours.'"
            })
    void aClimbThatNoBehaviourLedToSaysWhatDid(String reason, String chinese, String english) {
        assertThat(read(reachedGold(reason), CHINESE)).isEqualTo("您于2026年3月2日由银牌会员升为金牌会员" + chinese);
        assertThat(read(reachedGold(reason), ENGLISH))
                .isEqualTo("On 2 March 2026 you moved up from Silver to Gold" + english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cycle-end | 而当时不足以续期。 | because your membership and its grace period had ended without renewal.",
                "refund | ：升级所依据的消费已退款。 | ', because a purchase that had counted for it was refunded.'",
                "correction | ：升级所依据的消费经更正后减少。 | ', because a purchase that had counted for it was corrected.'",
                "policy | ：当时开始施行的规则要求更高。 | ', because new rules with higher requirements took effect.'",
                "override-end | ：授予您的等级已到期或被收回。 | ', because the tier that we had granted you ended.'",
                "merge-undone | ：与另一账户的合并已撤销。 | ', because the merge with another account was undone.'",
                "of-next-year | 您于2026年3月2日由金牌会员变为银牌会员。 | On 2 March 2026 you moved down from Gold to Silver."
            })
    void aLossIsToldWithItsReasonWhereThatIsKnown(String reason, String chinese, String english) {
        assertThat(read(lostGold(reason), CHINESE))
                .startsWith("您于2026年3月2日由金牌会员变为银牌会员")
                .endsWith(chinese);
        assertThat(read(lostGold(reason), ENGLISH))
                .startsWith("On 2 March 2026 you moved down from Gold to Silver")
                .endsWith(english);
    }

    @Test
    void warningGraceAndRescueAreTold() {
        var grace = RecordedDecision.of(new TierEvent.InGrace(made(), GOLD, DecisionsOfTests.keep(5)))
                .orElseThrow();
        var kept = RecordedDecision.of(new TierEvent.Kept(made(), GOLD, DecisionsOfTests.UNTIL))
                .orElseThrow();

        assertThat(read(goldAtRisk(), CHINESE)).isEqualTo("自2026年3月2日起，您的金牌会员即将到期。");
        assertThat(read(goldAtRisk(), ENGLISH)).isEqualTo("From 2 March 2026, your Gold membership was about to end.");
        assertThat(read(grace, CHINESE)).isEqualTo("自2026年3月2日起，您的金牌会员已到期，进入宽限期。");
        assertThat(read(grace, ENGLISH))
                .isEqualTo("On 2 March 2026 your Gold membership expired and its grace period began.");
        assertThat(read(kept, CHINESE)).isEqualTo("自2026年3月2日起，您的金牌会员得以保留。");
        assertThat(read(kept, ENGLISH)).isEqualTo("On 2 March 2026 your Gold membership was secured again.");
    }

    private static String read(RecordedDecision decision, TierPhrases phrases) {
        return new DecisionSentence(decision, LocalDate.of(2026, 3, 2), false).in(phrases);
    }
}
