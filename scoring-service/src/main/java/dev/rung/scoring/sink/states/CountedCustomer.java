package dev.rung.scoring.sink.states;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that reports count of one customer, read from the customer's state alone.
///
/// @param atOffset with `revision`, which state it is
/// @param counts false for one who is part of another, of whom no tier may have been told
/// @param firstPaidOn of the orders ever paid and kept, as is `lastPaidOn`; null without any
/// @param reasons why they may leave, the weightiest first
/// @param ordersDigest changes whenever they do
/// @param orders also of everybody who is part of the customer
@RegisterForReflection
record CountedCustomer(
        UUID customerId,
        long atOffset,
        long revision,
        boolean counts,
        @Nullable String tier,
        @Nullable LocalDate tierSince,
        LocalDate firstSeenOn,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn,
        String lifecycle,
        List<String> reasons,
        UUID ordersDigest,

        @JsonIgnore CustomerOrders orders) {

    static List<CountedCustomer> of(StateBatch batch, ZoneId zone) {
        return batch.newest().stream().map(state -> of(state, zone)).toList();
    }

    private static CountedCustomer of(ReadState state, ZoneId zone) {
        var features = state.read().whole();
        var standing = state.read().standing();
        var told = standing.told();
        var orders = CustomerOrders.of(state.customerId(), features);
        return new CountedCustomer(
                state.customerId(),
                state.atOffset(),
                state.revision(),
                told != null && !state.read().isPart(),
                told == null ? null : told.tier(),
                told == null ? null : told.since().atZone(zone).toLocalDate(),
                features.firstSeenOn(zone),
                features.firstPaidOn(),
                features.lastPaidOn(),
                standing.churn().stage(),
                standing.churn().reasons(),
                orders.digest(),
                orders);
    }
}
