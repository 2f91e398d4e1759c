package dev.rung.benefits.activity.lottery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.rung.benefits.activity.lottery.LotteryPrizes.PrizeCount;
import dev.rung.benefits.activity.terms.LotteryTerms;
import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.platform.locale.Text;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Fills the urn of a lottery that is put on, and empties it when it is ended, in the caller's transaction. The
/// pieces of its rewards are set aside, all of them: whatever is drawn can be handed out.
@ApplicationScoped
public class OpeningLotteries {

    private static final String FIELD = "lottery.prizes";

    private final LotteryPrizes prizes;
    private final OfferedBatches batches;
    private final RewardOffers rewards;

    OpeningLotteries(LotteryPrizes prizes, OfferedBatches batches, RewardOffers rewards) {
        this.prizes = prizes;
        this.batches = batches;
        this.rewards = rewards;
    }

    /// Fails with 422 where a prize cannot be had.
    public Uni<Void> open(String code, LotteryTerms terms, String refusal) {
        return missingBatches(terms)
                .invoke(flaws -> mustBeNone(flaws, refusal))
                .chain(() -> prizes.add(code, terms.prizes()))
                .chain(() -> setAside(terms))
                .invoke(flaws -> mustBeNone(flaws, refusal))
                .replaceWithVoid();
    }

    /// Gives back the pieces of rewards that nobody drew.
    public Uni<Void> close(String code, LotteryTerms terms) {
        return prizes.of(code)
                .map(counts -> pieces(terms, counts))
                .chain(left -> Multi.createFrom()
                        .iterable(left.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(one -> rewards.giveBack(one.getKey(), one.getValue()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<List<DocumentFlaw>> missingBatches(LotteryTerms terms) {
        var wanted = terms.prizes().stream()
                .map(PrizeTerms::couponBatch)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return batches.some(wanted)
                .map(found -> found.stream()
                        .filter(batch -> batch.isOpen() && batch.benefit() == null)
                        .map(batch -> batch.id())
                        .toList())
                .map(open -> wanted.stream()
                        .filter(batch -> !open.contains(batch))
                        .map(OpeningLotteries::batchFlaw)
                        .toList());
    }

    /// In the order of their codes, lest two that set aside the same wait for each other.
    private Uni<List<DocumentFlaw>> setAside(LotteryTerms terms) {
        var counts = new ArrayList<PrizeCount>();
        terms.prizes().forEach(prize -> counts.add(new PrizeCount("", counts.size(), prize.count(), 0)));
        return Multi.createFrom()
                .iterable(pieces(terms, counts).entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> rewards.hold(one.getKey(), one.getValue())
                        .map(held -> held ? List.<DocumentFlaw>of() : List.of(pieceFlaw(one.getKey()))))
                .collect()
                .asList()
                .map(flaws -> flaws.stream().flatMap(List::stream).toList());
    }

    private static Map<String, Long> pieces(LotteryTerms terms, List<PrizeCount> counts) {
        return counts.stream()
                .filter(count -> count.left() > 0)
                .flatMap(count -> Stream.ofNullable(
                                terms.prizes().get(count.place()).reward())
                        .map(reward -> Map.entry(reward, count.left())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
    }

    private static DocumentFlaw batchFlaw(UUID batch) {
        return new DocumentFlaw(FIELD, Text.of("reason.batch-not-open").with("batch", batch.toString()));
    }

    private static DocumentFlaw pieceFlaw(String reward) {
        return new DocumentFlaw(FIELD, Text.of("reason.pieces-too-few").with("reward", reward));
    }

    private static void mustBeNone(List<DocumentFlaw> flaws, String refusal) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal(refusal, flaws);
        }
    }
}
