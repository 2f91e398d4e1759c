package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.features.Features;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CustomerStateFormatTest {

    private static final CustomerState STATE = new CustomerState(
            "C-ALICE",
            Features.of(paid("1", "12.30", daysAgo(3)), daysAgo(3), SHANGHAI),
            new Active("gold", daysAgo(3), LocalDate.of(2027, 6, 30)));

    @Test
    void aCustomerComesBackAsWritten() {
        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(STATE))).isEqualTo(STATE);
    }

    @Test
    void theLowestTierHasNoEnd() {
        var regular = new CustomerState("C-顾客", STATE.features(), new Active("regular", daysAgo(3), null));

        assertThat(CustomerStateFormat.read(CustomerStateFormat.write(regular))).isEqualTo(regular);
    }

    @Test
    void aNewerFormatIsNotGuessedAt() {
        var bytes = CustomerStateFormat.write(STATE);
        bytes[0] = 2;

        assertThatThrownBy(() -> CustomerStateFormat.read(bytes))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("format 2");
    }

    /// What lies in changelogs must stay readable for ever: when this fails, write a new format beside the old one.
    @Test
    void theFirstFormatIsReadable() {
        assertThat(HexFormat.of().formatHex(CustomerStateFormat.write(STATE))).isEqualTo(GOLDEN);
        assertThat(CustomerStateFormat.read(HexFormat.of().parseHex(GOLDEN))).isEqualTo(STATE);
    }

    private static final String GOLDEN =
            "010007432d414c4943450004676f6c64000000006a409c40000000000000000000005207000000006a409c4000000000006a409c4000b1c202b1c202b1c20201b1c202040204ce0001000100000000";
}
