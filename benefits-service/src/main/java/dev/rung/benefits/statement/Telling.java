package dev.rung.benefits.statement;

import dev.rung.platform.directory.Directory;
import dev.rung.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the customer, then what there is to tell. A customer whom the shop knows and who never bought has no points.
@ApplicationScoped
class Telling {

    private final Directory directory;
    private final Statements statements;

    Telling(Directory directory, Statements statements) {
        this.directory = directory;
        this.statements = statements;
    }

    Uni<Balance> balanceOf(String externalId) {
        return directory.byExternalId(externalId).chain(customer -> statements.balance(customer.customerId()));
    }

    Uni<Page<Entry>> entriesOf(String externalId, @Nullable String after, int limit) {
        return directory
                .byExternalId(externalId)
                .map(customer -> Wanted.after(customer.customerId(), after, limit + 1))
                .chain(statements::entries)
                .map(found -> page(found, limit));
    }

    /// One more than the page holds was asked for: only then there is a next one.
    private static Page<Entry> page(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Long.toString(items.getLast().number()));
    }
}
