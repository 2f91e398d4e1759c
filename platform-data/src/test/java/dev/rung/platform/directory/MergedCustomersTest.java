package dev.rung.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergedCustomersTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void whoIsPartOfNobodyIsAWhole() {
        var merges = new MergedCustomers(Map.of(A, B));

        assertThat(merges.whole(C)).containsExactly(C);
    }

    @Test
    void aPartOfAPartIsAPart() {
        var merges = new MergedCustomers(Map.of(A, B, B, C, D, C));

        assertThat(merges.whole(A)).containsExactly(A, B, C, D);
        assertThat(merges.whole(C)).isEqualTo(merges.whole(D));
        assertThat(merges.concerned()).containsExactly(A, B, C, D);
    }

    @Test
    void undoneInTheMiddleItIsTwoWholes() {
        var merges = new MergedCustomers(Map.of(A, B, D, C));

        assertThat(merges.whole(B)).containsExactly(A, B);
        assertThat(merges.whole(C)).containsExactly(C, D);
    }

    @Test
    void aCircleEnds() {
        var merges = new MergedCustomers(Map.of(A, B, B, A));

        assertThat(merges.whole(A)).containsExactly(A, B);
    }
}
