package dev.rung.benefits.adjustment;

import dev.rung.benefits.adjustment.Adjustments.AdjustmentFilter;
import dev.rung.platform.page.Page;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/// Puts adjustments into clear text. Made at start, so that a service without a usable master key does
/// not come up.
@Startup
@ApplicationScoped
class ReadingAdjustments {

    private final Adjustments adjustments;
    private final Vault vault;

    ReadingAdjustments(Adjustments adjustments, Vault vault) {
        this.adjustments = adjustments;
        this.vault = vault;
    }

    Uni<AdjustmentView> view(Adjustment adjustment) {
        return views(List.of(adjustment)).map(List::getFirst);
    }

    Uni<Page<AdjustmentView>> page(AdjustmentFilter filter, long before, int limit) {
        return adjustments
                .page(filter, before, limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.seq)))
                .chain(page -> views(page.items()).map(shown -> new Page<>(shown, page.next())));
    }

    private Uni<List<AdjustmentView>> views(List<Adjustment> shown) {
        var owners = shown.stream().map(one -> one.customerId).collect(Collectors.toSet());
        return vault.find(owners)
                .map(keys -> shown.stream()
                        .map(one -> AdjustmentView.of(one, keys.get(one.customerId)))
                        .toList());
    }
}
