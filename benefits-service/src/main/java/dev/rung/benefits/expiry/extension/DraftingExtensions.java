package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.benefits.group.CustomerGroups;
import dev.rung.benefits.group.CustomerGroups.GroupWish;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.extension.PointsExtension;
import dev.rung.benefits.liability.PointPrice;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Drafts, approves and withdraws extensions, in the caller's transaction. The group is fixed when it is
/// drafted: who joins the tier later is not in it, and the approver reads the cost of those who are. It is
/// approved only while the ledger still gives that cost.
@ApplicationScoped
class DraftingExtensions {

    private static final int PAGE = 1000;

    private final ExtensionBatches batches;
    private final ExtensionCustomers customers;
    private final CustomerGroups groups;
    private final Ledger ledger;
    private final PointPrice price;
    private final JsonText json;
    private final Audit audit;
    private final ExtensionSettings settings;
    private final Store store;
    private final Clock clock;

    DraftingExtensions(
            ExtensionBatches batches,
            ExtensionCustomers customers,
            CustomerGroups groups,
            Ledger ledger,
            PointPrice price,
            JsonText json,
            Audit audit,
            ExtensionSettings settings,
            Store store,
            Clock clock) {
        this.batches = batches;
        this.customers = customers;
        this.groups = groups;
        this.ledger = ledger;
        this.price = price;
        this.json = json;
        this.audit = audit;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    Uni<ExtensionBatch> draft(ExtensionRequest request, String author) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var today = LocalDate.ofInstant(now, store.zone());
        mustBeSound(ExtensionPlanPolicy.flaws(request, today, settings));
        // its number is not known yet, and a plan needs none
        var wanted = ExtensionDocument.wanted(0, request.until(), request.reinstateSince(), today, now);
        var wish = new GroupWish(request.externalIds(), request.tier());
        return groups.accounts(wish, now, settings.mostCustomers() + 1, "points-extension-unsound")
                .invoke(this::mustBeFew)
                .chain(group -> plan(group, wanted))
                .invoke(DraftingExtensions::mustConcernSomebody)
                .chain(planned -> save(planned, wanted, request, author))
                .call(drafted -> book(author, "points-extension.drafted", drafted));
    }

    Uni<ExtensionBatch> approve(int number, String approver, @Nullable String read) {
        return batches.lock(number)
                .invoke(found -> found.mustBeWhatWasRead(read))
                .invoke(found ->
                        found.take(DocumentLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .call(found -> mustBeAsItWas(number, json.read(found.text(), ExtensionDocument.class)))
                .call(approved -> book(approver, "points-extension.approved", approved));
    }

    /// One that was approved may run at any moment, so only a draft is withdrawn.
    Uni<ExtensionBatch> withdraw(int number, String actor) {
        return batches.lock(number)
                .invoke(found -> {
                    if (found.approved()) {
                        throw Problem.of(409, "not-possible-now")
                                .with("wanted", "withdrawal")
                                .with("state", found.state().code())
                                .asException();
                    }
                })
                .invoke(found -> found.take(DocumentLifePolicy.withdraw(found.state(), clock.instant()), "withdrawal"))
                .call(withdrawn -> book(actor, "points-extension.withdrawn", withdrawn));
    }

    /// Planned once more: the approver read its cost.
    private Uni<Void> mustBeAsItWas(int number, ExtensionDocument read) {
        if (read.until().isBefore(LocalDate.ofInstant(clock.instant(), store.zone()))) {
            throw Problem.of(409, "points-extension-over").asException();
        }
        return customers
                .of(number)
                .chain(group -> plan(group, read.wanted(number)))
                .invoke(now -> {
                    if (!now.keeps(read, price)) {
                        throw Problem.of(409, "points-extension-changed").asException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<PlannedExtension> plan(List<UUID> group, PointsExtension wanted) {
        var planned = new PlannedExtension(LocalDate.ofInstant(clock.instant(), store.zone()));
        return Multi.createFrom()
                .iterable(pages(group))
                .onItem()
                .transformToUniAndConcatenate(
                        page -> ledger.planExtension(page, wanted).invoke(result -> planned.add(result.lots())))
                .collect()
                .last()
                .replaceWith(planned);
    }

    private Uni<ExtensionBatch> save(
            PlannedExtension planned, PointsExtension wanted, ExtensionRequest request, String author) {
        var concerned = planned.customers();
        var document = new ExtensionDocument(
                wanted.knownAt(),
                wanted.asOf(),
                request.tier(),
                request.until(),
                request.reinstateSince(),
                concerned.size(),
                ExtensionBatch.digest(concerned),
                planned.extended(),
                planned.reinstated(),
                price.of(planned.reinstated()));
        return batches.nextNumber().chain(number -> {
            var batch = new ExtensionBatch(number, author, wanted.knownAt());
            batch.replaceDocument(json.write(document), request.comment());
            return batches.persistAndFlush(batch).call(() -> customers.add(number, concerned));
        });
    }

    private static void mustConcernSomebody(PlannedExtension planned) {
        if (planned.customers().isEmpty()) {
            throw Problem.of(409, "points-extension-empty").asException();
        }
    }

    private void mustBeFew(Collection<UUID> group) {
        if (group.size() > settings.mostCustomers()) {
            throw Problem.of(409, "points-extension-too-large")
                    .with("most", settings.mostCustomers())
                    .asException();
        }
    }

    private static void mustBeSound(List<DocumentFlaw> flaws) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal("points-extension-unsound", flaws);
        }
    }

    private Uni<Void> book(String actor, String action, ExtensionBatch changed) {
        return audit.record(actor, action, "points extension " + changed.number(), Map.of("hash", changed.hash()));
    }

    private static List<List<UUID>> pages(List<UUID> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + PAGE)))
                .toList();
    }
}
