package dev.rung.benefits.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.ledger.Ledger.AccountUnion;
import dev.rung.platform.directory.MergedCustomers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountUnionsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void aPartAndItsKeptOneAreOne() {
        assertThat(AccountUnions.of(List.of(A), new MergedCustomers(Map.of(A, B))))
                .containsExactly(new AccountUnion(A, List.of(A, B)), new AccountUnion(B, List.of(A, B)));
    }

    @Test
    void aChainIsOne() {
        assertThat(AccountUnions.of(List.of(A), new MergedCustomers(Map.of(A, B, B, C))))
                .extracting(AccountUnion::whole)
                .containsOnly(List.of(A, B, C))
                .hasSize(3);
    }

    @Test
    void undoneInTheMiddleTheRestIsItsOwnAgain() {
        assertThat(AccountUnions.of(List.of(A, B, C), new MergedCustomers(Map.of(A, B))))
                .containsExactly(
                        new AccountUnion(A, List.of(A, B)),
                        new AccountUnion(B, List.of(A, B)),
                        new AccountUnion(C, null));
    }
}
