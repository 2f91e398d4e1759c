package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.CustomerEvent.Unrecognised;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what customer-service tells, as far as merges are concerned.
final class CustomerReader {

    private final ObjectReader json;

    CustomerReader(ObjectMapper json) {
        this.json = json.readerFor(CustomerEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// @param isOfMerges a merge or its undoing is what was told, and not something else of the customer
    record Heard(Customer customer, boolean isOfMerges) {}

    /// Nothing where nothing can be made of it.
    Optional<Heard> read(@Nullable String key, byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return heard(json.readValue(value)).filter(told -> isWhole(told.customer(), key));
        } catch (IOException _) {
            // its message would quote the body
            return Optional.empty();
        }
    }

    private static Optional<Heard> heard(@Nullable CustomerEvent event) {
        return switch (event) {
            case null -> Optional.empty();
            case Registered told -> Optional.of(new Heard(told.customer(), false));
            case ProfileChanged told -> Optional.of(new Heard(told.customer(), false));
            case ConsentChanged told -> Optional.of(new Heard(told.customer(), false));
            case Merged told -> Optional.of(new Heard(told.customer(), true));
            case MergeUndone told -> Optional.of(new Heard(told.customer(), true));
            case Unrecognised _ -> Optional.empty();
        };
    }

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Customer customer, @Nullable String key) {
        return customer != null
                && customer.customerId() != null
                && customer.externalId() != null
                && customer.customerId().toString().equals(key);
    }
}
