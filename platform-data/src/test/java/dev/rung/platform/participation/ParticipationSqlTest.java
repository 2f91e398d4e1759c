package dev.rung.platform.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ParticipationSqlTest {

    private static final String SQL = "select 1 from c where {counts c.customer_id} and true";

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);

    @Test
    void whereGuestsTakePartOnlyThoseWhoWereEverOutAreLookedAt() {
        assertThat(new ParticipationSql(() -> true, clock).in(SQL))
                .startsWith("select 1 from c where not exists (select 1 from known_customer out")
                .contains("out.customer_id = c.customer_id", "timestamptz '2026-03-02T09:30:00Z'")
                .endsWith("in ('excluded', 'left')) and true");
    }

    @Test
    void whereTheyDoNotOneMustBeKnownToTakePart() {
        assertThat(new ParticipationSql(() -> false, clock).in(SQL))
                .startsWith("select 1 from c where exists (select 1 from known_customer part")
                .endsWith("in ('member', 'frozen')) and true");
    }
}
