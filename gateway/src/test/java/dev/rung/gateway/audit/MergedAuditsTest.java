package dev.rung.gateway.audit;

import static dev.rung.gateway.upstream.Upstream.BENEFITS;
import static dev.rung.gateway.upstream.Upstream.CUSTOMER;
import static dev.rung.gateway.upstream.Upstream.SCORING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.gateway.audit.SuiteAudit.MissingAudit;
import dev.rung.gateway.upstream.Answer;
import dev.rung.gateway.upstream.Answer.Success;
import dev.rung.gateway.upstream.Answer.Unreachable;
import dev.rung.gateway.upstream.Upstream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedAuditsTest {

    private static final AuditCursor START = AuditCursor.parse(Optional.empty());

    @Test
    void aServicesOwnOrderStandsWhateverItsClockSaid() {
        var page = page(null, entry(3, "10:00"), entry(2, "12:00"), entry(1, "09:00"));
        var other = page(null, entry(7, "11:00"));

        var merged = merge(Map.of(SCORING, page, CUSTOMER, other), START, 10);

        assertThat(positions(merged)).containsExactly(7L, 3L, 2L, 1L);
    }

    @Test
    void whoseEntriesWereNotShownIsReadFromTheSamePlaceAgain() {
        var cursor = AuditCursor.parse(Optional.of("benefits.4_scoring.9"));

        var merged = merge(
                Map.of(SCORING, page("8", entry(8, "12:00")), BENEFITS, page(null, entry(3, "10:00"))), cursor, 1);

        assertThat(positions(merged)).containsExactly(8L);
        assertThat(merged.next()).isEqualTo("scoring.8_benefits.4");
    }

    @Test
    void aFullPageOfTheLastEntriesLeadsNowhere() {
        assertThat(merge(Map.of(SCORING, page(null, entry(1, "10:00"))), START, 1)
                        .next())
                .isNull();
    }

    @Test
    void aServiceMayKeepMoreThanThePageThatItSent() {
        assertThat(merge(Map.of(SCORING, page("2", entry(2, "10:00"))), START, 1)
                        .next())
                .isEqualTo("scoring.2");
    }

    @Test
    void aServiceThatIsAwayKeepsItsPlace() {
        var cursor = AuditCursor.parse(Optional.of("benefits.4"));

        var merged = merge(
                Map.of(BENEFITS, new Unreachable("unavailable"), SCORING, page("5", entry(5, "10:00"))), cursor, 1);

        assertThat(merged.missing()).containsExactly(new MissingAudit("benefits", "entries", "unavailable"));
        assertThat(merged.next()).isEqualTo("scoring.5_benefits.4");
    }

    private static SuiteAudit merge(Map<Upstream, Answer> pages, AuditCursor cursor, int limit) {
        return MergedAudits.of(pages, Map.of(), cursor, limit);
    }

    private static List<Long> positions(SuiteAudit audit) {
        return audit.items().stream().map(SuiteAudit.SuiteAuditEntry::position).toList();
    }

    private static Answer page(@Nullable String next, ObjectNode... entries) {
        var page = JsonNodeFactory.instance.objectNode().put("next", next);
        page.putArray("items").addAll(List.of(entries));
        return new Success(page);
    }

    private static ObjectNode entry(int position, String time) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("position", position)
                .put("at", "2026-03-02T%s:00Z".formatted(time));
    }
}
