package dev.rung.scoring.explanation.sentence;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.harder;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.AT;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.ON;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.inputs;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.lostGold;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.present;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.reachedGold;
import static dev.rung.scoring.explanation.finding.Tiers.REGULAR;
import static dev.rung.scoring.standings.wording.Wordings.CHINESE;
import static dev.rung.scoring.standings.wording.Wordings.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.explanation.finding.ExplanationQuestion;
import dev.rung.scoring.explanation.finding.ExplanationQuestion.By;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.explanation.finding.ProgramVerdict;
import dev.rung.scoring.explanation.finding.RetainedInputs;
import dev.rung.scoring.explanation.finding.TierFinding;
import dev.rung.scoring.standings.wording.TierPhrases;
import dev.rung.scoring.standings.wording.Wordings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationSentencesTest {

    private final RetainedInputs inputs = inputs("1500");
    private final TierFinding.WithGrounds founded =
            new TierFinding.WithGrounds(reachedGold(), inputs.by(V1), inputs, null);

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theDecisionComesFirstAndThenTheAccountOfThen(String language) {
        var phrases = Wordings.phrases(language);
        var sentences = read(By.THEN, founded, ProgramVerdict.ofThen(founded), phrases);

        assertThat(sentences.getFirst())
                .isEqualTo(
                        new DecisionSentence(reachedGold(), AT.atZone(SHANGHAI).toLocalDate(), false).in(phrases));
        assertThat(sentences.subList(1, sentences.size()))
                .isEqualTo(account(new PastSentences(founded.sum(), "CNY"), phrases));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void underOtherRulesTheDecisionIsTheSameAndTheAccountTheirs(String language) {
        var phrases = Wordings.phrases(language);
        var sentences = read(By.NOW, founded, ProgramVerdict.of(harder(), founded), phrases);

        assertThat(sentences.getFirst())
                .isEqualTo(read(By.THEN, founded, ProgramVerdict.ofThen(founded), phrases)
                        .getFirst());
        assertThat(sentences.subList(1, sentences.size()))
                .isEqualTo(account(new SentencesByTodaysRules(inputs.by(harder()), "CNY"), phrases));
    }

    @Test
    void whoAsksForTheSameRulesIsToldThatTheyAreTheSame() {
        assertThat(read(By.NOW, founded, ProgramVerdict.of(V1, founded), CHINESE))
                .contains("此后规则没有变化。");
        assertThat(read(By.NOW, founded, ProgramVerdict.of(V1, founded), ENGLISH))
                .contains("The rules have not changed since then.");
    }

    @Test
    void whatWasNotKeptIsSaidToBeMissing() {
        var unfounded = new TierFinding.WithoutGrounds(lostGold("refund"));

        assertThat(read(By.THEN, unfounded, ProgramVerdict.ofThen(unfounded), CHINESE))
                .endsWith("当时的计算依据没有留存。");
        assertThat(read(By.NOW, unfounded, ProgramVerdict.of(V1, unfounded), CHINESE))
                .endsWith("当时的计算依据没有留存。", "因此无法按现行规则重新计算。");
        assertThat(read(By.NOW, unfounded, ProgramVerdict.of(V1, unfounded), ENGLISH))
                .endsWith(
                        "The data behind this decision was not recorded at that time.",
                        "So the current rules cannot be applied to it.");
    }

    @Test
    void whereNothingWasDecidedThePresentIsToldInThePresent() {
        var undecided =
                new TierFinding.NoDecision(present(REGULAR, AT), ProgramResult.of(present(REGULAR, AT), ON), null);

        assertThat(read(By.THEN, undecided, ProgramVerdict.ofThen(undecided), CHINESE))
                .containsExactly(
                        "截至2026年3月2日，尚未对您的等级作出过任何决定：每位客户都从最低等级开始。", "您自2026年3月2日起是普通会员。", "成长值再增加10，即可升为钻石会员。");
        assertThat(read(By.THEN, undecided, ProgramVerdict.ofThen(undecided), ENGLISH))
                .containsExactly(
                        "No decision had been made about your tier by 2 March 2026. Every customer starts on the lowest tier.",
                        "Your tier has been Regular since 2 March 2026.",
                        "To reach Diamond, gain 10 more growth value.");
    }

    @Test
    void ofAForgottenTimeOnlyTheTierIsTold() {
        var forgotten = new TierFinding.NotRetained(REGULAR);

        assertThat(read(By.THEN, forgotten, ProgramVerdict.ofThen(forgotten), CHINESE))
                .hasSize(2)
                .endsWith("您当时是普通会员，但当时的成长值没有留存。");
        assertThat(read(By.THEN, forgotten, ProgramVerdict.ofThen(forgotten), ENGLISH))
                .hasSize(2)
                .endsWith("Your tier was Regular at that time. Your growth value from that time was not recorded.");
    }

    private static List<String> read(By by, TierFinding finding, ProgramVerdict verdict, TierPhrases phrases) {
        return new ExplanationSentences(new ExplanationQuestion(AT, by), SHANGHAI, "CNY")
                .of(finding, verdict).stream()
                        .map(sentence -> sentence.apply(phrases))
                        .toList();
    }

    private static List<String> account(AccountSentences account, TierPhrases phrases) {
        return account.sentences().stream()
                .map(sentence -> sentence.apply(phrases))
                .toList();
    }
}
