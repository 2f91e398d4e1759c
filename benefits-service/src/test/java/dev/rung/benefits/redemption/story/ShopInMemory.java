package dev.rung.benefits.redemption.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.BookInMemory;
import dev.rung.benefits.ledger.spending.SpendMoment;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.redemption.rule.RedemptionDecision;
import dev.rung.benefits.redemption.rule.RedemptionLifePolicy;
import dev.rung.benefits.redemption.rule.RedemptionPolicy;
import dev.rung.benefits.redemption.rule.RedemptionState;
import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.benefits.redemption.rule.RedemptionStep;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.benefits.redemption.rule.RedemptionStep.Refund;
import dev.rung.benefits.redemption.rule.RedemptionStep.TimeOut;
import dev.rung.benefits.redemption.rule.RewardClaim;
import dev.rung.benefits.redemption.rule.StepOutcome.Advanced;
import dev.rung.benefits.redemption.rule.StepOutcome.Forbidden;
import dev.rung.benefits.redemption.rule.StepOutcome.Unchanged;
import dev.rung.benefits.reward.RewardContent;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rules without a database. Its steps may be overridden by one that is broken on purpose.
class ShopInMemory implements Shop {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGIN = Instant.parse("2027-03-01T02:00:00Z");

    private final BookInMemory book = new BookInMemory();
    private final Map<String, ShopAnswer> answers = new HashMap<>();
    private final Map<UUID, RedemptionState> redemptions = new LinkedHashMap<>();
    private final long price;
    private Instant now = BEGIN;
    private long stock;
    private long reserved;
    private long redeemed;

    ShopInMemory(long price, long stock) {
        this.price = price;
        this.stock = stock;
    }

    @Override
    public final Instant now() {
        return now;
    }

    @Override
    public final void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public final void give(LocalDate last, long points) {
        book.settle(
                LotTarget.given(book.customer, lot(last), points, now, today(), last, SHANGHAI),
                new SettlementCause(CauseKind.DECISION, null, now));
    }

    @Override
    public final ShopAnswer reserve(String key) {
        var before = answers.get(key);
        if (before != null) {
            return before;
        }
        var decision = new RedemptionPolicy(List.of(), today()).decide(offer(), new RewardClaim(0, 0, spendable()));
        if (!(decision instanceof RedemptionDecision.Redeemable)) {
            return new ShopAnswer(NONE, decision.reason());
        }
        var id = UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
        mustBeDone(book.reserve(source(id), price, moment()));
        stock--;
        reserved++;
        redemptions.put(id, new Held(now.plus(Duration.ofMinutes(15))));
        answers.put(key, new ShopAnswer(id, ""));
        return new ShopAnswer(id, "");
    }

    @Override
    public final boolean confirm(UUID id) {
        return advance(id, new Confirm());
    }

    @Override
    public final boolean cancel(UUID id) {
        return advance(id, new Cancel("customer"));
    }

    @Override
    public final boolean refund(UUID id) {
        return advance(id, new Refund("requested"));
    }

    @Override
    public final void timer() {
        List.copyOf(redemptions.keySet()).forEach(id -> advance(id, new TimeOut()));
    }

    @Override
    public final boolean restock(int change, String key) {
        if (stock + change < 0) {
            return false;
        }
        stock += change;
        return true;
    }

    @Override
    public final List<Long> pieces() {
        return List.of(stock, reserved, redeemed);
    }

    @Override
    public final List<String> states() {
        return redemptions.values().stream()
                .map(state -> state.asOf(now).code())
                .toList();
    }

    @Override
    public final long reservedPoints() {
        return book.lots.values().stream()
                .mapToLong(lot -> lot.accounts().reserved())
                .sum();
    }

    @Override
    public final long redeemedPoints() {
        return book.lots.values().stream()
                .mapToLong(lot -> lot.accounts().redeemed())
                .sum();
    }

    @Override
    public final long left(LocalDate last) {
        return book.lots.values().stream()
                .filter(lot -> lot.expiresOn().equals(last))
                .mapToLong(Lot::available)
                .sum();
    }

    /// Takes points and piece where the state leads.
    void take(UUID id, RedemptionState next) {
        switch (next) {
            case Confirmed _ -> {
                mustBeDone(book.redeem(source(id), moment()));
                reserved--;
                redeemed++;
            }
            case Cancelled _, TimedOut _ -> {
                mustBeDone(book.release(source(id), moment()));
                reserved--;
                stock++;
            }
            case Refunded _ -> mustBeDone(book.restore(source(id), price, moment()));
            case Held _ -> throw new IllegalStateException("Nothing leads back to a reservation");
        }
    }

    private boolean advance(UUID id, RedemptionStep step) {
        return switch (RedemptionLifePolicy.decide(redemptions.getOrDefault(id, new TimedOut(now)), step, now)) {
            case Advanced(var next) -> {
                take(id, next);
                redemptions.put(id, next);
                yield true;
            }
            case Unchanged() -> true;
            case Forbidden _ -> false;
        };
    }

    /// As the database counts them.
    private long spendable() {
        return book.lots.values().stream()
                .mapToLong(lot -> lot.expiresOn().isBefore(today()) ? Math.min(lot.available(), 0) : lot.available())
                .sum();
    }

    private RewardOffer offer() {
        var content = new RewardContent(
                "goods", Map.of(), Map.of(), null, null, price, null, null, null, null, null, null, "once");
        return new RewardOffer("mug", RewardState.ON_OFFER, content, stock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, SHANGHAI);
    }

    private SpendMoment moment() {
        return new SpendMoment(now, SHANGHAI);
    }

    private static Source lot(LocalDate last) {
        return new Source(SourceKind.IMPORT, last.toString(), null);
    }

    private static Source source(UUID id) {
        return new Source(SourceKind.REDEMPTION, id.toString(), null);
    }

    private static void mustBeDone(SpendingOutcome outcome) {
        if (!(outcome instanceof SpendingOutcome.Done)) {
            throw new IllegalStateException("The ledger knows otherwise: " + outcome);
        }
    }
}
