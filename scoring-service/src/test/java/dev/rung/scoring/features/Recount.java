package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The figures once more, the slow way: straight from the whole history.
final class Recount {

    private Recount() {}

    static BigDecimal spend(List<Behaviour> history, LocalDate from, LocalDate to) {
        var net = BigDecimal.ZERO;
        for (var behaviour : history) {
            var on = countsOn(behaviour, history);
            if (on.isBefore(from) || on.isAfter(to)) {
                continue;
            }
            if (behaviour instanceof OrderPaid paid) {
                net = net.add(paid.amount().amount());
            }
            if (behaviour instanceof OrderRefunded refunded) {
                net = net.subtract(refunded.amount().amount());
            }
        }
        return net.max(BigDecimal.ZERO);
    }

    static long orders(List<Behaviour> history, LocalDate from, LocalDate to) {
        return history.stream()
                .filter(OrderPaid.class::isInstance)
                .map(Recount::date)
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .count();
    }

    private static LocalDate countsOn(Behaviour behaviour, List<Behaviour> history) {
        if (!(behaviour instanceof OrderRefunded refunded) || refunded.orderId() == null) {
            return date(behaviour);
        }
        return history.stream()
                .filter(other ->
                        other instanceof OrderPaid paid && paid.orderId().equals(refunded.orderId()))
                .map(Recount::date)
                .findAny()
                .orElseGet(() -> earliestRefund(Objects.requireNonNull(refunded.orderId()), history));
    }

    private static LocalDate earliestRefund(String order, List<Behaviour> history) {
        return history.stream()
                .filter(other -> other instanceof OrderRefunded refunded && order.equals(refunded.orderId()))
                .map(Recount::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate date(Behaviour behaviour) {
        return Objects.requireNonNull(behaviour.event())
                .occurredAt()
                .atZone(SHANGHAI)
                .toLocalDate();
    }
}
