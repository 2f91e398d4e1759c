package dev.rung.benefits.quote.asking;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedStep;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.CouponOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.DiscountOfTier;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.PointsOfCart;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.asking.QuoteReading.ReadQuote.ReadableQuote;
import dev.rung.benefits.quote.asking.QuoteReading.ReadQuote.UnreadableQuote;
import dev.rung.benefits.quote.asking.QuoteView.LinePrice;
import dev.rung.benefits.quote.asking.QuoteView.OffView;
import dev.rung.benefits.quote.asking.QuoteView.PointsPrice;
import dev.rung.benefits.quote.asking.QuoteView.ShippingPrice;
import dev.rung.benefits.quote.asking.QuoteView.UnusedDiscountView;
import dev.rung.benefits.quote.asking.QuoteView.UnusedView;
import dev.rung.benefits.quote.asking.Quotes.KeptQuote;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads carts and puts quotes into words.
@ApplicationScoped
class AnsweringQuotes {

    private final Quotes quotes;
    private final CallerLanguage language;
    private final Store store;

    AnsweringQuotes(Quotes quotes, CallerLanguage language, Store store) {
        this.quotes = quotes;
        this.language = language;
        this.store = store;
    }

    CartWish read(QuoteRequest request) {
        return read(request, QuoteRequest.MOST_COUPONS);
    }

    CartWish readOfMember(QuoteRequest request) {
        return read(request, QuoteRequest.MOST_CODES_OF_MEMBER);
    }

    private CartWish read(QuoteRequest request, int mostCodes) {
        return switch (QuoteReading.of(request, store.currency(), mostCodes)) {
            case ReadableQuote(var wish) -> wish;
            case UnreadableQuote(var flaws) -> throw DocumentFlaw.refusal("cart-unsound", flaws);
        };
    }

    Uni<QuoteView> show(UUID id) {
        return quotes.find(id).map(found -> view(found.orElseThrow(Quotes::unknown)));
    }

    QuoteView view(KeptQuote quote) {
        var document = quote.document();
        return new QuoteView(
                quote.id(),
                quote.askedAt(),
                quote.validUntil(),
                document.rules(),
                IntStream.range(0, document.lines().size())
                        .mapToObj(i -> line(document, i))
                        .toList(),
                new ShippingPrice(
                        document.money(document.shipping()),
                        document.money(document.shippingPayable()),
                        offs(document, QuotedStep::offShipping)),
                document.money(document.listTotal()),
                document.money(document.total()),
                document.unused().stream()
                        .map(one -> new UnusedView(
                                one.code(),
                                one.reason(),
                                language.texts().say(Text.of("coupon-refusal." + one.reason()))))
                        .toList(),
                unusedDiscount(document.unusedDiscount()),
                points(document),
                document.earned());
    }

    private @Nullable UnusedDiscountView unusedDiscount(@Nullable String reason) {
        return reason == null
                ? null
                : new UnusedDiscountView(reason, language.texts().say(Text.of("unused-discount." + reason)));
    }

    private PointsPrice points(QuoteDocument document) {
        var points = document.points();
        var reason = points.reason();
        return new PointsPrice(
                points.wished(),
                points.spendable(),
                points.spent(),
                document.money(document.offBy(PointsOfCart.class)),
                reason,
                reason == null ? null : language.texts().say(Text.of("points-refusal." + reason)));
    }

    private LinePrice line(QuoteDocument document, int i) {
        var line = document.lines().get(i);
        return new LinePrice(
                line.id(),
                line.product(),
                line.quantity(),
                document.money(line.amount()),
                document.money(document.payable().get(i)),
                offs(document, step -> step.off().get(i)));
    }

    private List<OffView> offs(QuoteDocument document, ToLongFunction<QuotedStep> off) {
        return document.steps().stream()
                .filter(step -> off.applyAsLong(step) > 0)
                .map(step -> off(step, document.money(off.applyAsLong(step))))
                .toList();
    }

    private OffView off(QuotedStep step, Money amount) {
        return switch (step.cause()) {
            case DiscountOfTier discount ->
                new OffView(
                        "tier-discount",
                        amount,
                        language.texts()
                                .say(Text.of("quote-off.tier-discount")
                                        .with("name", language.pick(discount.names()))
                                        .with("percent", discount.percent())),
                        null,
                        null,
                        discount.benefit());
            case CouponOfCart coupon ->
                new OffView(
                        "coupon",
                        amount,
                        language.texts().say(Text.of("quote-off.coupon").with("name", language.pick(coupon.names()))),
                        coupon.written(),
                        coupon.couponId(),
                        null);
            case PointsOfCart(var points) ->
                new OffView(
                        "points",
                        amount,
                        language.texts().say(Text.of("quote-off.points").with("points", points)),
                        null,
                        null,
                        null);
        };
    }
}
