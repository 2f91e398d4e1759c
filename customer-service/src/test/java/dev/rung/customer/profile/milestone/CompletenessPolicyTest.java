package dev.rung.customer.profile.milestone;

import static dev.rung.customer.profile.milestone.ProfileField.BIRTHDAY;
import static dev.rung.customer.profile.milestone.ProfileField.EMAIL;
import static dev.rung.customer.profile.milestone.ProfileField.NAME;
import static dev.rung.customer.profile.milestone.ProfileField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class CompletenessPolicyTest {

    @Test
    void allThatTheStoreAsksForMustBeGivenAndMoreMayBe() {
        var asked = EnumSet.of(NAME, EMAIL);

        assertThat(CompletenessPolicy.isComplete(EnumSet.of(NAME, EMAIL, PHONE), asked))
                .isTrue();
        assertThat(CompletenessPolicy.isComplete(EnumSet.of(NAME, BIRTHDAY, PHONE), asked))
                .isFalse();
    }
}
