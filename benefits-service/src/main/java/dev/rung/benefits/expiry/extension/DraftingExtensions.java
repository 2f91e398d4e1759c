package dev.rung.benefits.expiry.extension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.benefits.expiry.extension.ExtensionCustomers.GroupCandidate;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.extension.ExtendedLot;
import dev.rung.benefits.liability.PointPrice;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Drafts, approves and withdraws extensions, in the caller's transaction. The group is fixed when it is
/// drafted: who joins the tier later is not in it, and the approver reads the cost of those who are.
@ApplicationScoped
class DraftingExtensions {

    private static final int PAGE = 1000;

    private final ExtensionBatches batches;
    private final ExtensionCustomers customers;
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
            Ledger ledger,
            PointPrice price,
            JsonText json,
            Audit audit,
            ExtensionSettings settings,
            Store store,
            Clock clock) {
        this.batches = batches;
        this.customers = customers;
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
        mustBeSound(ExtensionPlanPolicy.flaws(request, LocalDate.ofInstant(now, store.zone()), settings));
        return group(request, now)
                .invoke(this::mustBeFew)
                .chain(group -> batches.nextNumber()
                        .chain(number ->
                                plan(number, group, request).chain(lots -> save(number, lots, request, author, now))))
                .call(drafted -> book(author, "points-extension.drafted", drafted));
    }

    Uni<ExtensionBatch> approve(int number, String approver, @Nullable String read) {
        return batches.lock(number)
                .invoke(found -> found.mustBeWhatWasRead(read))
                .invoke(found ->
                        found.take(DocumentLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .invoke(found -> {
                    var until = json.read(found.text(), ExtensionDocument.class).until();
                    if (until.isBefore(LocalDate.ofInstant(clock.instant(), store.zone()))) {
                        throw Problem.of(409, "points-extension-over").asException();
                    }
                })
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

    private Uni<List<UUID>> group(ExtensionRequest request, Instant now) {
        var ids = request.externalIds();
        return ids == null
                ? customers.ofTier(requireNonNull(request.tier()), now, settings.mostCustomers() + 1)
                : named(ids.stream().map(ExternalId::normalised).toList());
    }

    private Uni<List<UUID>> named(List<String> ids) {
        return customers.named(ids).map(found -> {
            var unknown = found.stream()
                    .filter(one -> one.customerId() == null)
                    .map(GroupCandidate::externalId)
                    .toList();
            mustBeSound(unknown.stream()
                    .limit(20)
                    .map(id -> new DocumentFlaw(
                            "externalIds[%d]".formatted(ids.indexOf(id)), Text.of("reason.customer-unknown")))
                    .toList());
            return found.stream()
                    .map(GroupCandidate::customerId)
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    private Uni<List<ExtendedLot>> plan(int number, List<UUID> group, ExtensionRequest request) {
        var wanted = ExtensionDocument.wanted(number, request.until(), request.reinstateSince());
        var planned = new ArrayList<ExtendedLot>();
        return Multi.createFrom()
                .iterable(pages(group))
                .onItem()
                .transformToUniAndConcatenate(
                        page -> ledger.planExtension(page, wanted).invoke(result -> planned.addAll(result.lots())))
                .collect()
                .last()
                .replaceWith(planned);
    }

    private Uni<ExtensionBatch> save(
            int number, List<ExtendedLot> lots, ExtensionRequest request, String author, Instant now) {
        var concerned =
                lots.stream().map(ExtendedLot::customerId).distinct().sorted().toList();
        var reinstated = ExtensionDocument.points(lots, true);
        var document = new ExtensionDocument(
                request.tier(),
                request.until(),
                request.reinstateSince(),
                concerned.size(),
                digest(concerned),
                ExtensionDocument.points(lots, false),
                reinstated,
                price.of(reinstated));
        var batch = new ExtensionBatch(number, author, now);
        batch.replaceDocument(json.write(document), request.comment());
        return batches.persistAndFlush(batch).call(() -> customers.add(number, concerned));
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

    private static String digest(List<UUID> group) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            group.forEach(one -> digest.update(one.toString().getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
