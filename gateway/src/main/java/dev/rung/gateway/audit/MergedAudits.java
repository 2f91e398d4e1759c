package dev.rung.gateway.audit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.gateway.audit.SuiteAudit.MissingAudit;
import dev.rung.gateway.audit.SuiteAudit.ServiceChain;
import dev.rung.gateway.audit.SuiteAudit.SuiteAuditEntry;
import dev.rung.gateway.upstream.Answer;
import dev.rung.gateway.upstream.Upstream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Makes one list of the services' own. Each service's entries stay in the order of their positions, whatever its clock
/// said: a cursor is the last position that was shown.
final class MergedAudits {

    private final Map<Upstream, Deque<SuiteAuditEntry>> unread = new EnumMap<>(Upstream.class);
    private final List<SuiteAuditEntry> items = new ArrayList<>();
    private final List<ServiceChain> chains = new ArrayList<>();
    private final List<MissingAudit> missing = new ArrayList<>();
    private final Map<Upstream, Long> shown = new EnumMap<>(Upstream.class);
    private boolean isMore;

    private MergedAudits(AuditCursor cursor) {
        shown.putAll(cursor.positions());
    }

    /// @param pages of each service that was asked for one
    /// @param verifications of each service that was asked for one
    /// @param cursor where the pages begin
    static SuiteAudit of(
            Map<Upstream, Answer> pages, Map<Upstream, Answer> verifications, AuditCursor cursor, int limit) {
        var merged = new MergedAudits(cursor);
        merged.sort(pages, "entries", merged::take);
        merged.sort(
                verifications, "chain", (service, chain) -> merged.chains.add(ServiceChain.of(service.label(), chain)));
        merged.show(limit);
        return new SuiteAudit(merged.items, merged.next(), merged.chains, merged.missing);
    }

    private void sort(Map<Upstream, Answer> answers, String part, BiConsumer<Upstream, JsonNode> success) {
        new TreeMap<>(answers).forEach((service, answer) -> {
            answer.body().ifPresent(body -> success.accept(service, body));
            answer.whyNot().ifPresent(reason -> missing.add(new MissingAudit(service.label(), part, reason)));
        });
    }

    private void take(Upstream service, JsonNode page) {
        unread.put(
                service,
                page.path("items")
                        .valueStream()
                        .map(entry -> SuiteAuditEntry.of(service.label(), entry))
                        .collect(toCollection(ArrayDeque::new)));
        isMore |= page.hasNonNull("next");
    }

    private void show(int limit) {
        for (var next = newest(); next.isPresent() && items.size() < limit; next = newest()) {
            var entry = next.get().getValue().remove();
            shown.put(next.get().getKey(), entry.position());
            items.add(entry);
        }
    }

    private Optional<Map.Entry<Upstream, Deque<SuiteAuditEntry>>> newest() {
        return unread.entrySet().stream()
                .filter(entries -> !entries.getValue().isEmpty())
                .max(comparing(entries -> entries.getValue().element().at()));
    }

    private @Nullable String next() {
        return isMore || newest().isPresent() ? new AuditCursor(shown).toString() : null;
    }
}
