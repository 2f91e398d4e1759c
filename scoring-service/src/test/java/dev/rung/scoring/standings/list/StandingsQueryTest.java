package dev.rung.scoring.standings.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.TierRef;
import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.assessment.rfm.RfmType;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import dev.rung.scoring.standings.list.StandingsQuery.Cursor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsQueryTest {

    private static final ListedStanding ROW = new ListedStanding(
            UUID.randomUUID(),
            "C-1",
            new TierRef("gold", 3, Map.of()),
            4_711,
            new BigDecimal("1E+3"),
            9,
            Instant.parse("2026-11-28T03:00:00.123456Z"),
            "none",
            "new",
            "none",
            "member");

    @ParameterizedTest
    @EnumSource
    void aCursorLeadsBackToItsPlace(StandingsSort sort) {
        var cursor = new Cursor(sort.valueOf(ROW), ROW.customerId());

        assertThat(Cursor.parse(cursor.text(sort), sort)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @EnumSource
    void aCursorOfAnotherOrderIsNoPlaceInThisOne(StandingsSort sort) {
        var text = new Cursor(sort.valueOf(ROW), ROW.customerId()).text(sort);

        assertThat(StandingsSort.values())
                .filteredOn(other -> other != sort)
                .allSatisfy(other ->
                        assertThatThrownBy(() -> Cursor.parse(text, other)).hasMessageContaining("cursor-unknown"));
    }

    @Test
    void withoutACursorTheListBeginsAtTheTop() {
        assertThat(Cursor.parse(null, StandingsSort.SPEND)).isNull();
        assertThat(Cursor.parse("", StandingsSort.SPEND)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "MTIzL2Fi", "bm8vMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, StandingsSort.GROWTH_VALUE)).hasMessageContaining("cursor-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "growthValue, 1e3",
        "growthValue, 99999999999999999999",
        "growthValue, -1",
        "orders,      ' '",
        "spend,       1e999999999",
        "spend,       NaN",
        "lastEventAt, 2026-11-28",
        "lastEventAt, +999999999-01-01T00:00:00Z",
        "lastEventAt, infinity"
    })
    void aCursorOfAValueThatNoRowHasIsRefused(String sort, String value) {
        var text = Base64.getUrlEncoder()
                .encodeToString((sort + "/" + value + "/" + ROW.customerId()).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(text, StandingsSort.of(sort))).hasMessageContaining("cursor-unknown");
    }

    @Test
    void whatCanBeAskedForIsWhatCustomersCanBe() {
        assertThat(StandingsResource.RFM_TYPES)
                .isEqualTo(Stream.concat(Stream.of(RfmType.values()).map(RfmType::code), Stream.of(RfmPolicy.NO_TYPE))
                        .collect(Collectors.joining("|")));
        assertThat(StandingsResource.STAGES).isEqualTo(String.join("|", PublishedLifecycle.stages()));
        assertThat(StandingsResource.CHURN_LEVELS).isEqualTo(String.join("|", PublishedLifecycle.churnLevels()));
        assertThat(StandingsSort.CODES)
                .isEqualTo(Stream.of(StandingsSort.values())
                        .map(StandingsSort::code)
                        .collect(Collectors.joining("|")));
    }
}
