package dev.rung.customer.minor;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.minor.GuardianPolicy.Recording.NotMinor;
import dev.rung.customer.minor.GuardianPolicy.Recording.Recorded;
import dev.rung.customer.minor.GuardianPolicy.Recording.Unchanged;
import dev.rung.customer.register.MinorRegister.MinorStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardianPolicyTest {

    private final MinorStatus minor = new MinorStatus(randomUUID(), true, false);
    private final MinorStatus agreed = new MinorStatus(randomUUID(), true, true);
    private final MinorStatus grownUp = new MinorStatus(randomUUID(), false, false);
    private final MinorStatus grewUp = new MinorStatus(randomUUID(), false, true);

    @Test
    void aYesIsOfAllWhoAreMinorsAndOnePerson() {
        assertThat(GuardianPolicy.decide(List.of(grownUp, minor, agreed), true))
                .isEqualTo(new Recorded(List.of(minor.customerId(), agreed.customerId())));
    }

    @Test
    void aGrownUpHasNoGuardian() {
        assertThat(GuardianPolicy.decide(List.of(grownUp, grewUp), true)).isEqualTo(new NotMinor());
    }

    @Test
    void aNoTakesBackWhatWasAgreedToAndNothingElse() {
        assertThat(GuardianPolicy.decide(List.of(minor, agreed, grewUp), false))
                .isEqualTo(new Recorded(List.of(agreed.customerId(), grewUp.customerId())));
        assertThat(GuardianPolicy.decide(List.of(minor, grownUp), false)).isEqualTo(new Unchanged());
    }
}
