package dev.rung.customer.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.consent.ConsentPolicy.Decision.Changed;
import dev.rung.customer.consent.ConsentPolicy.Decision.LocaleMalformed;
import dev.rung.customer.consent.ConsentPolicy.Decision.Renewed;
import dev.rung.customer.consent.ConsentPolicy.Decision.TextMissing;
import dev.rung.customer.consent.ConsentPolicy.Decision.Unchanged;
import dev.rung.customer.consent.ConsentPolicy.Wish;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentPolicyTest {

    private static final Optional<Wish> NEVER_ASKED = Optional.empty();
    private static final Wish YES_TO_V1 = new Wish(true, "v1", "zh-CN");
    private static final Wish YES_TO_V2 = new Wish(true, "v2", "zh-CN");
    private static final Wish NO = new Wish(false, null, "zh-CN");

    private final ConsentPolicy policy = new ConsentPolicy();

    @Test
    void theFirstYesIsAChange() {
        assertThat(policy.decide(NEVER_ASKED, YES_TO_V1)).isEqualTo(new Changed());
    }

    @Test
    void aNoBeforeAnyYesIsKept() {
        assertThat(policy.decide(NEVER_ASKED, NO)).isEqualTo(new Changed());
    }

    @Test
    void aYesAfterANoAndANoAfterAYesAreChanges() {
        assertThat(policy.decide(Optional.of(NO), YES_TO_V1)).isEqualTo(new Changed());
        assertThat(policy.decide(Optional.of(YES_TO_V1), NO)).isEqualTo(new Changed());
    }

    @Test
    void theSameYesAgainIsNoChange() {
        assertThat(policy.decide(Optional.of(YES_TO_V1), YES_TO_V1)).isEqualTo(new Unchanged());
    }

    @Test
    void aYesToANewTextIsNewProofOfTheSameAnswer() {
        assertThat(policy.decide(Optional.of(YES_TO_V1), YES_TO_V2)).isEqualTo(new Renewed());
    }

    @Test
    void aNoAgainIsNoChangeWhateverText() {
        assertThat(policy.decide(Optional.of(NO), new Wish(false, "v2", "zh-CN")))
                .isEqualTo(new Unchanged());
    }

    @Test
    void aYesMustSayToWhatAndANoNeedNot() {
        assertThat(policy.decide(NEVER_ASKED, new Wish(true, null, "zh-CN"))).isEqualTo(new TextMissing());
        assertThat(policy.decide(Optional.of(YES_TO_V1), new Wish(true, null, "zh-CN")))
                .isEqualTo(new TextMissing());
        assertThat(policy.decide(Optional.of(YES_TO_V1), NO)).isEqualTo(new Changed());
    }

    /// Of two customers who are one person.
    @Test
    void anOldAnswerThatIsSentAgainDoesNotAnswerAnothersLaterOne() {
        assertThat(policy.answer(Optional.of(YES_TO_V1), NO, YES_TO_V1, true)).isEqualTo(new Unchanged());
        assertThat(policy.answer(Optional.of(NO), YES_TO_V1, NO, true)).isEqualTo(new Unchanged());
        assertThat(policy.answer(Optional.of(YES_TO_V1), NO, YES_TO_V1, false)).isEqualTo(new Changed());
    }

    @Test
    void anotherAnswerOrAnotherTextAnswersAnothersLaterOne() {
        assertThat(policy.answer(Optional.of(YES_TO_V1), NO, YES_TO_V2, true)).isEqualTo(new Changed());
        assertThat(policy.answer(Optional.of(YES_TO_V1), YES_TO_V1, NO, true)).isEqualTo(new Changed());
        assertThat(policy.answer(NEVER_ASKED, NO, YES_TO_V1, true)).isEqualTo(new Changed());
    }

    @Test
    void whoAgreesWithAnothersAnswerRepeatsTheirOwnOrRenewsIt() {
        assertThat(policy.answer(Optional.of(NO), NO, NO, false)).isEqualTo(new Unchanged());
        assertThat(policy.answer(Optional.of(YES_TO_V1), YES_TO_V1, YES_TO_V2, true)).isEqualTo(new Renewed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chinese please", "zh_CN", "12", "-"})
    void isInALanguage(String locale) {
        assertThat(policy.decide(NEVER_ASKED, new Wish(true, "v1", locale))).isEqualTo(new LocaleMalformed());
        assertThat(policy.decide(NEVER_ASKED, new Wish(false, null, locale))).isEqualTo(new LocaleMalformed());
    }

    @Test
    void mayLeaveOutTheLanguage() {
        assertThat(policy.decide(NEVER_ASKED, new Wish(true, "v1", null))).isEqualTo(new Changed());
    }
}
