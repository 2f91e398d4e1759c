package dev.rung.benefits.activity.lottery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.activity.lottery.LotteryPrizes.PrizeCount;
import dev.rung.benefits.activity.terms.LotteryTerms;
import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.benefits.reward.RewardState;
import dev.rung.platform.locale.Text;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills the urn of a lottery that is put on, and empties it when it is ended, in the caller's transaction. The
/// pieces of its rewards are set aside, all of them; coupons must be there at that time.
@ApplicationScoped
public class OpeningLotteries {

    private static final String FIELD = "lottery.prizes";

    private final LotteryPrizes prizes;
    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final RewardOffers rewards;

    OpeningLotteries(LotteryPrizes prizes, OfferedBatches batches, CouponCodes codes, RewardOffers rewards) {
        this.prizes = prizes;
        this.batches = batches;
        this.codes = codes;
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

    /// The prizes that could not be had if it were put on now. Nothing is set aside.
    public Uni<List<DocumentFlaw>> missing(LotteryTerms terms) {
        return missingBatches(terms)
                .chain(batches -> missingPieces(terms)
                        .map(pieces ->
                                Stream.concat(batches.stream(), pieces.stream()).toList()));
    }

    private Uni<List<DocumentFlaw>> missingPieces(LotteryTerms terms) {
        var wanted = pieces(terms, none(terms));
        return rewards.of(wanted.keySet())
                .map(found -> found.stream()
                        .filter(offer -> offer.state() == RewardState.ON_OFFER)
                        .collect(toMap(RewardOffer::code, Function.identity())))
                .map(offers -> wanted.entrySet().stream()
                        .filter(one -> !has(offers.get(one.getKey()), one.getValue()))
                        .map(one -> pieceFlaw(one.getKey()))
                        .toList());
    }

    private static boolean has(@Nullable RewardOffer offer, long pieces) {
        return offer != null && (offer.stock() == null || offer.stock() >= pieces);
    }

    /// Nothing is drawn yet.
    private static List<PrizeCount> none(LotteryTerms terms) {
        var counts = new ArrayList<PrizeCount>();
        terms.prizes().forEach(prize -> counts.add(new PrizeCount("", counts.size(), prize.count(), 0)));
        return counts;
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
                .flatMap(prize -> Stream.ofNullable(prize.couponBatch())
                        .map(batch -> Map.entry(batch, prize.count().longValue())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
        return batches.some(wanted.keySet())
                .map(found -> found.stream()
                        .filter(batch -> batch.isOpen() && batch.benefit() == null)
                        .collect(toMap(OfferedBatch::id, Function.identity())))
                .chain(open -> Multi.createFrom()
                        .iterable(wanted.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> flaw(Optional.ofNullable(open.get(one.getKey())), one.getKey(), one.getValue()))
                        .collect()
                        .asList())
                .map(flaws -> flaws.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<DocumentFlaw>> flaw(Optional<OfferedBatch> batch, UUID id, long count) {
        return batch.map(open -> left(open, count)
                        .map(left ->
                                left >= count ? Optional.<DocumentFlaw>empty() : Optional.of(fewFlaw(id, count, left))))
                .orElseGet(() -> Uni.createFrom()
                        .item(Optional.of(new DocumentFlaw(
                                FIELD, Text.of("reason.batch-not-open").with("batch", id.toString())))));
    }

    /// Codes that are made here never run out, those that were brought in do. A coupon may be owed all the
    /// same: others are issued of the batch too, and one customer may have no more of them.
    private Uni<Long> left(OfferedBatch batch, long count) {
        var total = batch.offer().total();
        var unissued = total == null ? count : Math.max(0L, total - batch.issued());
        return switch (batch.offer().codes()) {
            case GENERATED, SHARED -> Uni.createFrom().item(unissued);
            case IMPORTED ->
                codes.free(batch.id(), Math.toIntExact(count)).map(free -> Math.min(unissued, free.longValue()));
        };
    }

    private static DocumentFlaw fewFlaw(UUID id, long count, long left) {
        return new DocumentFlaw(
                FIELD,
                Text.of("reason.coupons-too-few")
                        .with("count", count)
                        .with("batch", id.toString())
                        .with("left", left));
    }

    /// In the order of their codes, lest two that set aside the same wait for each other.
    private Uni<List<DocumentFlaw>> setAside(LotteryTerms terms) {
        return Multi.createFrom()
                .iterable(pieces(terms, none(terms)).entrySet())
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

    private static DocumentFlaw pieceFlaw(String reward) {
        return new DocumentFlaw(FIELD, Text.of("reason.pieces-too-few").with("reward", reward));
    }

    private static void mustBeNone(List<DocumentFlaw> flaws, String refusal) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal(refusal, flaws);
        }
    }
}
