package dev.rung.benefits.redemption.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A shop with one reward and one customer, as anybody would think of them: pieces and points are counted by hand.
/// It shares no rule with the service.
final class PlainShop {

    static final long PRICE = 7;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /// Points of each lot that can be spent, by its last day.
    final Map<LocalDate, Long> points = new TreeMap<>();

    final Map<UUID, Hold> holds = new LinkedHashMap<>();
    long stock;
    long all;

    PlainShop(long stock) {
        this.stock = stock;
        this.all = stock;
    }

    static final class Hold {

        final Instant until;
        final Map<LocalDate, Long> taken;
        String state = "reserved";

        Hold(Instant until, Map<LocalDate, Long> taken) {
            this.until = until;
            this.taken = taken;
        }
    }

    /// Empty where it can be had.
    String obstacle(Instant now) {
        if (stock == 0) {
            return "sold-out";
        }
        return spendable(now) < PRICE ? "too-few-points" : "";
    }

    long spendable(Instant now) {
        return points.entrySet().stream()
                .filter(lot -> !isOver(lot.getKey(), now))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    void reserve(UUID id, Instant now, Instant until) {
        var taken = new TreeMap<LocalDate, Long>();
        long left = PRICE;
        for (var last :
                points.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
            var share = isOver(last, now) ? 0 : Math.min(left, points.getOrDefault(last, 0L));
            if (share > 0) {
                taken.put(last, share);
                points.merge(last, -share, Long::sum);
                left -= share;
            }
        }
        stock--;
        holds.put(id, new Hold(until, taken));
    }

    /// @return whether it is confirmed now
    boolean confirm(Hold hold, Instant now) {
        if (hold.state.equals("reserved") && now.isBefore(hold.until)) {
            hold.state = "confirmed";
        }
        return hold.state.equals("confirmed");
    }

    /// @return whether nothing is held any more
    boolean cancel(Hold hold, Instant now) {
        if (hold.state.equals("reserved")) {
            hold.state = now.isBefore(hold.until) ? "cancelled" : "timed-out";
            stock++;
            giveBack(hold, now);
        }
        return List.of("cancelled", "timed-out").contains(hold.state);
    }

    void timeOut(Instant now) {
        for (var hold : List.copyOf(holds.values())) {
            if (hold.state.equals("reserved") && !now.isBefore(hold.until)) {
                cancel(hold, now);
            }
        }
    }

    /// @return whether it is refunded now
    boolean refund(Hold hold, Instant now) {
        if (hold.state.equals("confirmed")) {
            hold.state = "refunded";
            giveBack(hold, now);
        }
        return hold.state.equals("refunded");
    }

    boolean restock(long change) {
        if (stock + change < 0) {
            return false;
        }
        stock += change;
        all += change;
        return true;
    }

    List<Long> pieces() {
        return List.of(stock, with("reserved"), with("confirmed") + with("refunded"));
    }

    long reservedPoints() {
        return with("reserved") * PRICE;
    }

    long redeemedPoints() {
        return with("confirmed") * PRICE;
    }

    List<String> states(Instant now) {
        return holds.values().stream()
                .map(hold -> hold.state.equals("reserved") && !now.isBefore(hold.until) ? "timed-out" : hold.state)
                .toList();
    }

    /// Points that come back to a lot whose last day is over expire, with all that it still had.
    private void giveBack(Hold hold, Instant now) {
        hold.taken.forEach((last, share) -> {
            if (isOver(last, now)) {
                points.put(last, 0L);
            } else {
                points.merge(last, share, Long::sum);
            }
        });
    }

    private long with(String state) {
        return new ArrayList<>(holds.values())
                .stream().filter(hold -> hold.state.equals(state)).count();
    }

    static boolean isOver(LocalDate last, Instant now) {
        return LocalDate.ofInstant(now, SHANGHAI).isAfter(last);
    }
}
