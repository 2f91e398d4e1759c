package dev.rung.scoring.stream.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.CustomerEvent.Unrecognised;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Gone;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Irrelevant;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Known;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Unreadable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads customer events, as far as they concern merges, consents and erasures.
public final class CustomerReader {

    private static final int LONGEST_ID = 10_000;

    private final ObjectReader json;

    public CustomerReader(ObjectMapper json) {
        this.json = json.readerFor(CustomerEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public sealed interface ParsedCustomer {

        /// @param isOfMerges whether the event is a merge or its undoing
        /// @param isOfConsents whether consents may change by it
        record Known(Customer customer, boolean isOfMerges, boolean isOfConsents) implements ParsedCustomer {}

        /// Nothing of the customer may be kept.
        record Gone() implements ParsedCustomer {}

        /// A type that this build does not know.
        record Irrelevant() implements ParsedCustomer {}

        /// Not JSON, or not what the contract says.
        record Unreadable() implements ParsedCustomer {}
    }

    public ParsedCustomer read(@Nullable String key, byte @Nullable [] value) {
        if (value == null) {
            return new Irrelevant();
        }
        try {
            return known(key, json.readValue(value));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // its message would quote the body
            return new Unreadable();
        }
    }

    private static ParsedCustomer known(@Nullable String key, @Nullable CustomerEvent event) {
        return switch (event) {
            case null -> new Unreadable();
            case Registered told -> known(key, told.customer(), false, true);
            case ProfileChanged told -> known(key, told.customer(), false, true);
            case ConsentChanged told -> known(key, told.customer(), false, true);
            case MembershipChanged told -> known(key, told.customer(), false, false);
            case GroupEntered told -> known(key, told.customer(), false, false);
            case GroupLeft told -> known(key, told.customer(), false, false);
            case Merged told -> known(key, told.customer(), true, true);
            case MergeUndone told -> known(key, told.customer(), true, true);
            case Erased gone -> gone(key, gone);
            case Unrecognised _ -> new Irrelevant();
        };
    }

    private static ParsedCustomer known(
            @Nullable String key, Customer customer, boolean isOfMerges, boolean isOfConsents) {
        return isWhole(customer, key) ? new Known(customer, isOfMerges, isOfConsents) : new Unreadable();
    }

    @SuppressWarnings("ConstantValue")
    private static ParsedCustomer gone(@Nullable String key, Erased event) {
        return event.customerId() != null && event.customerId().toString().equals(key) ? new Gone() : new Unreadable();
    }

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Customer customer, @Nullable String key) {
        return customer != null
                && customer.customerId() != null
                && customer.externalId() != null
                && customer.consents() != null
                && customer.externalId().length() <= LONGEST_ID
                && customer.customerId().toString().equals(key);
    }
}
