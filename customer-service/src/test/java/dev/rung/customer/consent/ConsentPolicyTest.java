package dev.rung.customer.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.consent.ConsentPolicy.Decision.Changed;
import dev.rung.customer.consent.ConsentPolicy.Decision.Renewed;
import dev.rung.customer.consent.ConsentPolicy.Decision.TextMissing;
import dev.rung.customer.consent.ConsentPolicy.Decision.Unchanged;
import dev.rung.customer.consent.ConsentPolicy.Wish;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentPolicyTest {

    private static final Optional<Wish> NEVER_ASKED = Optional.empty();
    private static final Wish YES_TO_V1 = new Wish(true, "v1");
    private static final Wish YES_TO_V2 = new Wish(true, "v2");
    private static final Wish NO = new Wish(false, null);

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
        assertThat(policy.decide(Optional.of(NO), new Wish(false, "v2"))).isEqualTo(new Unchanged());
    }

    @Test
    void aYesMustSayToWhatAndANoNeedNot() {
        assertThat(policy.decide(NEVER_ASKED, new Wish(true, null))).isEqualTo(new TextMissing());
        assertThat(policy.decide(Optional.of(YES_TO_V1), new Wish(true, null))).isEqualTo(new TextMissing());
        assertThat(policy.decide(Optional.of(YES_TO_V1), NO)).isEqualTo(new Changed());
    }
}
