package dev.rung.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactPointTest {

    private static final ContactPoint OLD = new ContactPoint("old@example.com", false);
    private static final ContactPoint PROVEN = new ContactPoint("new@example.com", true);

    @Test
    void theOneThatMessagesGoToIsFirst() {
        var all = ContactPoint.all("new@example.com", List.of(OLD, PROVEN));

        assertThat(all).containsExactly(PROVEN, OLD);
        assertThat(ContactPoint.first(all)).isEqualTo("new@example.com");
    }

    @Test
    void withoutOneItIsTheFirstThatIsGiven() {
        assertThat(ContactPoint.first(ContactPoint.all(null, List.of(OLD, PROVEN))))
                .isEqualTo("old@example.com");
        assertThat(ContactPoint.first(ContactPoint.all(null, List.of()))).isNull();
    }

    @Test
    void oneThatIsNotVerifiedNeedsNoList() {
        assertThat(ContactPoint.unlessPlain(ContactPoint.all("old@example.com", List.of(OLD, OLD))))
                .isEmpty();
        assertThat(ContactPoint.unlessPlain(List.of(PROVEN))).containsExactly(PROVEN);
        assertThat(ContactPoint.unlessPlain(List.of(OLD, PROVEN))).containsExactly(OLD, PROVEN);
    }

    @Test
    void doesNotPrintItself() {
        assertThat(PROVEN.toString()).doesNotContain("new");
    }
}
