package dev.rung.local.imports;

import dev.rung.local.imports.file.Refusal;
import dev.rung.local.sending.CloudEvent;
import dev.rung.local.sending.Freshness;
import dev.rung.local.sending.Receipt;
import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sends a plan and waits until all of it can be read.
final class ImportingOrders {

    private final Storefront storefront;
    private final Progress progress;

    ImportingOrders(Storefront storefront, Progress progress) {
        this.storefront = storefront;
        this.progress = progress;
    }

    /// @param refused lines of events that the suite did not take
    record Outcome(Receipt receipt, List<Refusal> refused) {}

    Outcome send(Plan plan, SaleEvents events) throws IOException, InterruptedException {
        var outcome = outcome("Sending", plan, events, storefront::send);
        var freshness = new Freshness(storefront, Duration.ofMillis(250));
        try (var bar = progress.of("Until readable", plan.sales().size())) {
            freshness.await(missing -> bar.reach(Math.max(0, plan.sales().size() - missing)));
        }
        return outcome;
    }

    /// The outcome that [#send] would have now: the suite answers without storing anything.
    Outcome sendDry(Plan plan, SaleEvents events) throws InterruptedException {
        return outcome("Asking", plan, events, storefront::sendDry);
    }

    private Outcome outcome(String what, Plan plan, SaleEvents events, Way way) throws InterruptedException {
        var refused = new ArrayList<Refusal>();
        var sales = plan.sales().stream().collect(Collectors.toMap(Sale::invoice, Function.identity()));
        try (var bar = progress.of(what, plan.sales().size())) {
            var receipt = way.send(plan.sales().stream().map(events::of).toList(), (sent, answer) -> {
                bar.advance(sent.size());
                refusals(sent, answer, sales).forEach(refused::add);
            });
            return new Outcome(receipt, List.copyOf(refused));
        }
    }

    /// To send in earnest, or dry.
    @FunctionalInterface
    private interface Way {
        Receipt send(List<CloudEvent> events, Storefront.Sent sent) throws InterruptedException;
    }

    private static Stream<Refusal> refusals(List<CloudEvent> sent, Receipt answer, Map<String, Sale> sales) {
        return answer.rejected().stream().flatMap(rejected -> {
            var sale = sales.get(sent.get(rejected.index()).id());
            return sale == null
                    ? Stream.empty()
                    : sale.lines().stream()
                            .map(line -> new Refusal(line.number(), line.invoice(), "event-" + rejected.code()));
        });
    }
}
