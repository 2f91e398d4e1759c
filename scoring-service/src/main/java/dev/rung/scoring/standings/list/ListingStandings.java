package dev.rung.scoring.standings.list;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.page.Page;
import dev.rung.platform.participation.ParticipationSql;
import dev.rung.platform.store.Store;
import dev.rung.scoring.standings.list.StandingsQuery.Cursor;
import dev.rung.scoring.standings.wording.TierPhrases;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads the list a page at a time. A file is made of such pages too: however slowly it is fetched, no
/// connection waits for it.
@ApplicationScoped
class ListingStandings {

    private static final List<String> COLUMNS = List.of(
            "externalId",
            "tier",
            "name",
            "growthValue",
            "spend",
            "currency",
            "orders",
            "rfmType",
            "lifecycle",
            "churn",
            "memberStatus",
            "lastEventAt");

    private final ParticipationSql participation;
    private final Store store;

    ListingStandings(ParticipationSql participation, Store store) {
        this.participation = participation;
        this.store = store;
    }

    Uni<Page<ListedStanding>> page(StandingsQuery query) {
        return read(query)
                .map(found -> Page.of(
                        found, query.limit(), last -> place(last, query.sort()).text(query.sort())));
    }

    private Uni<List<ListedStanding>> read(StandingsQuery query) {
        return participation.read(query.sql(), query.parameters(), query.now(), ListedStanding.class);
    }

    /// The lines of all pages from this one on, each as it is asked for.
    Multi<String> file(StandingsQuery first, TierPhrases phrases) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(CsvFile.BYTE_ORDER_MARK + CsvFile.heads(COLUMNS, phrases.texts())),
                        pages(first)
                                .map(page -> CsvFile.lines(page.stream()
                                        .map(row -> cells(row, phrases))
                                        .toList())));
    }

    private Multi<List<ListedStanding>> pages(StandingsQuery first) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(first),
                        next -> read(next.get())
                                .invoke(found -> next.updateAndGet(query ->
                                        found.isEmpty() ? query : query.behind(place(found.getLast(), query.sort())))))
                .whilst(found -> found.size() > first.limit());
    }

    private static Cursor place(ListedStanding row, StandingsSort sort) {
        return new Cursor(sort.valueOf(row), row.customerId());
    }

    private List<? extends @Nullable Object> cells(ListedStanding row, TierPhrases phrases) {
        return Arrays.asList(
                row.externalId(),
                row.tier().code(),
                phrases.name(row.tier()),
                row.growthValue(),
                row.spend(),
                store.currency(),
                row.orders(),
                row.rfmType(),
                row.lifecycle(),
                row.churn(),
                row.memberStatus(),
                row.lastEventAt());
    }
}
