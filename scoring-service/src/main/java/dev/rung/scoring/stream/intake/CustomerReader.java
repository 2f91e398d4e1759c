package dev.rung.scoring.stream.intake;

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
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Heard;
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Nothing;
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Unreadable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads customer events, as far as they concern merges.
public final class CustomerReader {

    private static final int LONGEST_ID = 10_000;

    private final ObjectReader json;

    public CustomerReader(ObjectMapper json) {
        this.json = json.readerFor(CustomerEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// What a record says.
    public sealed interface Hearing {

        /// @param isOfMerges whether the event is a merge or its undoing
        record Heard(Customer customer, boolean isOfMerges) implements Hearing {}

        /// A type that this build does not know, or the customer was erased.
        record Nothing() implements Hearing {}

        /// Not JSON, or not what the contract says.
        record Unreadable() implements Hearing {}
    }

    public Hearing read(@Nullable String key, byte @Nullable [] value) {
        if (value == null) {
            return new Nothing();
        }
        try {
            return heard(key, json.readValue(value));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // its message would quote the body
            return new Unreadable();
        }
    }

    private static Hearing heard(@Nullable String key, @Nullable CustomerEvent event) {
        return switch (event) {
            case null -> new Unreadable();
            case Registered told -> heard(key, told.customer(), false);
            case ProfileChanged told -> heard(key, told.customer(), false);
            case ConsentChanged told -> heard(key, told.customer(), false);
            case Merged told -> heard(key, told.customer(), true);
            case MergeUndone told -> heard(key, told.customer(), true);
            case Unrecognised _ -> new Nothing();
        };
    }

    private static Hearing heard(@Nullable String key, Customer customer, boolean isOfMerges) {
        return isWhole(customer, key) ? new Heard(customer, isOfMerges) : new Unreadable();
    }

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Customer customer, @Nullable String key) {
        return customer != null
                && customer.customerId() != null
                && customer.externalId() != null
                && customer.externalId().length() <= LONGEST_ID
                && customer.customerId().toString().equals(key);
    }
}
