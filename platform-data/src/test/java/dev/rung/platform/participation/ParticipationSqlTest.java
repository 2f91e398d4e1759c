package dev.rung.platform.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.rows.JsonRows;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticipationSqlTest {

    private static final String SQL = "select 1 from c where {counts c.customer_id} and true";

    @Test
    void whereGuestsTakePartOnlyThoseWhoWereEverOutAreLookedAt() {
        assertThat(of(true).in(SQL, "?"))
                .startsWith("select 1 from c where not exists (select 1 from known_customer out")
                .contains("out.customer_id = c.customer_id")
                .endsWith("in ('guest', 'member', 'frozen')) and true");
    }

    @Test
    void whereTheyDoNotOneMustBeKnownToTakePart() {
        assertThat(of(false).in(SQL, "?"))
                .startsWith("select 1 from c where exists (select 1 from known_customer part")
                .endsWith("in ('member', 'frozen')) and true");
    }

    /// Statements are prepared once, and a caller binds it at one place.
    @Test
    void theMomentIsAParameterAndStandsThereOnce() {
        for (var guests : List.of(true, false)) {
            assertThat(of(guests).in(SQL, "?")).containsOnlyOnce("?");
        }
    }

    @Test
    void whereGuestsTakePartNobodyIsUnheard() {
        assertThat(of(true).withUnheard("{unheard c.id}")).isEqualTo("false");
        assertThat(of(false).withUnheard("{unheard c.id}"))
                .startsWith("not exists")
                .endsWith("= c.id)");
    }

    private static ParticipationSql of(boolean guests) {
        return new ParticipationSql(() -> guests, new NoRows(), Clock.systemUTC());
    }

    private static final class NoRows extends JsonRows {

        NoRows() {
            super(new ObjectMapper());
        }
    }
}
