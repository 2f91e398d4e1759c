package dev.rung.benefits.statement;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.freshness.Freshness;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Finds the customer, then the statement. A known customer who never bought has no points.
@ApplicationScoped
class ReadingStatements {

    private final CustomerDirectory directory;
    private final Statements statements;
    private final Freshness freshness;
    private final Store store;
    private final Clock clock;

    ReadingStatements(
            CustomerDirectory directory, Statements statements, Freshness freshness, Store store, Clock clock) {
        this.directory = directory;
        this.statements = statements;
        this.freshness = freshness;
        this.store = store;
        this.clock = clock;
    }

    /// At least as fresh as it says: freshness is read before the balance.
    Uni<Balance> balanceOf(String externalId) {
        var freshAsOf = freshness.asOf();
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> statements.balance(customer.customerId(), today))
                .map(balance -> balance.freshAsOf(freshAsOf));
    }

    Uni<Page<StatementSource>> sourcesOf(String externalId, @Nullable String after, int limit) {
        return directory
                .keptByExternalId(externalId)
                .map(customer -> EntryFilter.after(customer.customerId(), after, limit + 1))
                .chain(statements::sources)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.number())));
    }

    Uni<Page<StatementEntry>> entriesOf(String externalId, @Nullable String after, int limit) {
        return directory
                .keptByExternalId(externalId)
                .map(customer -> EntryFilter.after(customer.customerId(), after, limit + 1))
                .chain(statements::entries)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.number())));
    }
}
