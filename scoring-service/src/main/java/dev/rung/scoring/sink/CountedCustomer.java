package dev.rung.scoring.sink;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.CustomerState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What reports count of one customer, whole: read from the state behind an assessment, and from nothing else.
///
/// @param atOffset with `revision`, which assessment it is
/// @param counts false for one who is part of another
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
        String tier,
        LocalDate tierSince,
        LocalDate firstSeenOn,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn,
        String lifecycle,
        List<String> reasons,
        UUID ordersDigest,

        @JsonIgnore CustomerOrders orders) {

    static List<CountedCustomer> of(AssessmentBatch batch, ZoneId zone) {
        return batch.newest().stream().flatMap(assessed -> of(assessed, zone)).toList();
    }

    /// Nobody where an assessment comes without its state.
    private static Stream<CountedCustomer> of(Assessed assessed, ZoneId zone) {
        var state = assessed.state();
        return state == null ? Stream.empty() : Stream.of(of(assessed, features(state), zone));
    }

    /// What cannot be read will not be read the next time either: a fault of the record, not of the disk.
    private static Features features(String state) {
        try {
            return CustomerState.read(Base64.getDecoder().decode(state)).whole();
        } catch (UncheckedIOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage());
        }
    }

    private static CountedCustomer of(Assessed assessed, Features features, ZoneId zone) {
        var churn = assessed.churn();
        var orders = CustomerOrders.of(assessed.customerId(), features);
        return new CountedCustomer(
                assessed.customerId(),
                assessed.position().offset(),
                Objects.requireNonNullElse(assessed.revision(), 0L),
                assessed.mergedInto() == null,
                assessed.tier().tier().code(),
                assessed.tier().since().atZone(zone).toLocalDate(),
                features.firstSeenOn(zone),
                features.firstPaidOn(),
                features.lastPaidOn(),
                assessed.lifecycle(),
                churn == null ? List.of() : churn.reasons(),
                orders.digest(),
                orders);
    }
}
