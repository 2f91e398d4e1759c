package dev.rung.system.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The behaviour of some hundred customers, always the same: every type, in no order,
/// some of it too old to count.
///
/// One in ten is told twice, as it was or under a new event id. A refund takes back a part of an order that came before
/// or is still to come, or of none.
final class MadeUpBehaviour {

    private static final int CUSTOMERS = 300;
    private static final int REMEMBERED = 2_000;
    private static final List<String> CATEGORIES = List.of("tea", "books", "toys");

    private final Random dice = new Random(20_261);
    private final List<Behaviour> told = new ArrayList<>();
    private final int[] orders = new int[CUSTOMERS];
    private final LocalDate today;
    private long events;

    /// @param today all happened before it
    MadeUpBehaviour(LocalDate today) {
        this.today = today;
    }

    Behaviour next() {
        if (told.size() > 100 && dice.nextInt(20) == 0) {
            return told.get(dice.nextInt(told.size()));
        }
        int customer = dice.nextInt(CUSTOMERS);
        var behaviour = behaviour(customer, event(customer));
        if (told.size() < REMEMBERED) {
            told.add(behaviour);
        } else {
            told.set(dice.nextInt(REMEMBERED), behaviour);
        }
        return behaviour;
    }

    private Behaviour behaviour(int customer, Event event) {
        return switch (dice.nextInt(20)) {
            case 0 -> new Behaviour.Visited(event);
            case 1 -> new Behaviour.ProductViewed(event, "P-1", null);
            case 2 -> new Behaviour.Searched(event, "tea");
            case 3 -> new Behaviour.CartAdded(event, "P-1", BigDecimal.ONE);
            case 4 -> new Behaviour.CartRemoved(event, "P-1", BigDecimal.ONE);
            case 5 -> new Behaviour.OrderPlaced(event, order(customer), money(customer), List.of());
            case 6 -> new Behaviour.OrderShipped(event, order(customer));
            case 7 -> new Behaviour.OrderCompleted(event, order(customer));
            case 8 -> new Behaviour.ReviewPosted(event, null, "P-1", 5);
            case 9 -> new Behaviour.Shared(event, "P-1", null);
            case 10 -> new Behaviour.CommunityPosted(event, "answer");
            case 11 -> new Behaviour.CreditChanged(event, BigDecimal.valueOf(dice.nextInt(9_000), 1));
            case 12 -> new Behaviour.ServiceContacted(event, null);
            case 13, 14 -> refund(customer, event);
            // told again under a new event id, with another amount: only the earliest counts
            case 15 -> new Behaviour.OrderPaid(event, order(customer), money(customer), lines(), null, null);
            default -> {
                orders[customer]++;
                yield new Behaviour.OrderPaid(event, "O-" + orders[customer], money(customer), lines(), null, null);
            }
        };
    }

    private Behaviour refund(int customer, Event event) {
        var order = dice.nextInt(8) == 0 ? null : order(customer);
        // few refund ids, so that some come twice
        var refund = order + "/" + dice.nextInt(4);
        return new Behaviour.OrderRefunded(event, refund, order, money(customer));
    }

    /// One of the customer's last orders, or of the next ones.
    private String order(int customer) {
        return "O-" + Math.max(1, orders[customer] - 4 + dice.nextInt(8));
    }

    /// Some customers spend a hundred times what others do.
    private Money money(int customer) {
        return new Money(BigDecimal.valueOf(1 + dice.nextInt(4_000 * (1 + customer % 100)), 2), "CNY");
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int line = dice.nextInt(3); line > 0; line--) {
            lines.add(new Line(
                    "P-" + line, BigDecimal.valueOf(line), BigDecimal.valueOf(dice.nextInt(1_000), 2), category()));
        }
        return lines;
    }

    private @Nullable String category() {
        int any = dice.nextInt(CATEGORIES.size() + 1);
        return any == CATEGORIES.size() ? null : CATEGORIES.get(any);
    }

    private Event event(int customer) {
        var id = "kill-test/" + customer;
        return new Event(uuid("kill-test/event/" + events++), uuid(id), "K-" + customer, occurredAt(), null);
    }

    /// Within the window of a year or well before it, so that it does not matter should a day end meanwhile.
    private Instant occurredAt() {
        int age = dice.nextInt(10) == 0 ? 400 + dice.nextInt(300) : 2 + dice.nextInt(300);
        return today.minusDays(age)
                .atStartOfDay(BehaviourRecount.STORE)
                .toInstant()
                .plusSeconds(dice.nextInt(86_400));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
