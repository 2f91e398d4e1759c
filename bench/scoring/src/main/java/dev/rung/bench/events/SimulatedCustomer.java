package dev.rung.bench.events;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One customer, as far as what they do next depends on what they did: which order they paid last,
/// and whether money went back.
final class SimulatedCustomer {

    private final CustomerIds ids;
    private final double priceLevel;
    private int orders;
    private @Nullable Money refundable;

    SimulatedCustomer(CustomerIds ids) {
        this.ids = ids;
        this.priceLevel = Orders.priceLevel(ids);
    }

    CustomerIds ids() {
        return ids;
    }

    /// Without an order to speak of, it becomes a visit.
    Behaviour act(Activity drawn, Event event, SplittableRandom random) {
        var goods = new Orders(random, priceLevel);
        boolean pointless = (drawn.needsAnOrder() && orders == 0) || (drawn == Activity.REFUND && refundable == null);
        return switch (pointless ? Activity.VISIT : drawn) {
            case VISIT -> new Behaviour.Visited(event);
            case VIEW -> new Behaviour.ProductViewed(event, goods.product(), goods.category());
            case SEARCH -> new Behaviour.Searched(event, "something " + random.nextInt(1_000));
            case ADD -> new Behaviour.CartAdded(event, goods.product(), BigDecimal.ONE);
            case REMOVE -> new Behaviour.CartRemoved(event, goods.product(), BigDecimal.ONE);
            case PLACE -> {
                var lines = goods.lines();
                yield new Behaviour.OrderPlaced(event, order(orders + 1), Orders.sum(lines), lines);
            }
            case PAY -> {
                var lines = goods.lines();
                refundable = Orders.sum(lines);
                yield new Behaviour.OrderPaid(event, order(++orders), refundable, lines, null, null);
            }
            case SHIP -> new Behaviour.OrderShipped(event, order(orders));
            case COMPLETE -> new Behaviour.OrderCompleted(event, order(orders));
            case REFUND -> new Behaviour.OrderRefunded(event, "R-" + order(orders), order(orders), refund(random));
            case REVIEW -> new Behaviour.ReviewPosted(event, null, goods.product(), 1 + random.nextInt(5));
            case SHARE -> new Behaviour.Shared(event, goods.product(), "wechat");
            case POST -> new Behaviour.CommunityPosted(event, "question");
            case CREDIT -> new Behaviour.CreditChanged(event, BigDecimal.valueOf(500 + random.nextInt(400)));
            case CONTACT -> new Behaviour.ServiceContacted(event, "delivery");
        };
    }

    /// All of the last order or half of it, once.
    private Money refund(SplittableRandom random) {
        var paid = refundable == null ? new Money(BigDecimal.ZERO, "CNY") : refundable;
        refundable = null;
        return random.nextBoolean()
                ? paid
                : new Money(paid.amount().divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP), paid.currency());
    }

    private String order(int number) {
        return ids.externalId() + "-" + number;
    }
}
