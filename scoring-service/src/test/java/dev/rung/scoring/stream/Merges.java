package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.stream.StreamOfTests.NOW;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events of customer-service about customers of tests.
public final class Merges {

    public static final UUID BOB = UUID.fromString("b0b00000-0000-4000-8000-000000000000");
    static final UUID CAROL = UUID.fromString("ca401000-0000-4000-8000-000000000000");

    private Merges() {}

    /// One customer event, with the customer whom it is keyed by.
    public record CustomerRecord(CustomerEvent event, Customer customer) {

        void to(StreamOfTests stream) {
            stream.tell(event, customer);
        }
    }

    static CustomerRecord registered(UUID id) {
        var customer = customer(id, 1, null);
        return new CustomerRecord(new Registered(UUID.randomUUID(), NOW, customer), customer);
    }

    public static CustomerRecord merged(UUID id, UUID into, long revision) {
        var customer = customer(id, revision, into);
        return new CustomerRecord(new Merged(UUID.randomUUID(), NOW, customer, into), customer);
    }

    /// With a yes to personalisation.
    static CustomerRecord agreedAndMerged(UUID id, UUID into, long revision) {
        var customer = customer(id, revision, into, List.of(new Consent("personalisation", "inbox", true, NOW)));
        return new CustomerRecord(new Merged(UUID.randomUUID(), NOW, customer, into), customer);
    }

    static CustomerRecord undone(UUID id, UUID from, long revision) {
        var customer = customer(id, revision, null);
        return new CustomerRecord(new MergeUndone(UUID.randomUUID(), NOW, customer, from), customer);
    }

    /// Of personalisation.
    static CustomerRecord agreed(UUID id, long revision, boolean granted) {
        var consent = new Consent("personalisation", "inbox", granted, NOW);
        var customer = customer(id, revision, null, List.of(consent));
        return new CustomerRecord(new ConsentChanged(UUID.randomUUID(), NOW, customer, consent), customer);
    }

    static CustomerRecord moved(UUID id, @Nullable UUID into, long revision) {
        var customer = customer(id, revision, into);
        return new CustomerRecord(new ProfileChanged(UUID.randomUUID(), NOW, customer), customer);
    }

    /// The same done by another.
    public static Behaviour by(UUID id, Behaviour behaviour) {
        var event = Objects.requireNonNull(behaviour.event());
        try {
            ObjectNode json = StreamOfTests.JSON.readValue(StreamOfTests.json(behaviour), ObjectNode.class);
            json.setAll((ObjectNode) StreamOfTests.JSON.valueToTree(event(id, event)));
            return StreamOfTests.JSON.treeToValue(json, Behaviour.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each customer's event has an id of its own. All sort alike: it does not matter who did what at one moment.
    private static Event event(UUID id, Event event) {
        var eventId = new UUID(event.eventId().getMostSignificantBits(), id.getMostSignificantBits());
        return new Event(eventId, id, "C-" + id.toString().substring(0, 5), event.occurredAt(), null);
    }

    private static Customer customer(UUID id, long revision, @Nullable UUID into) {
        return customer(id, revision, into, List.of());
    }

    private static Customer customer(UUID id, long revision, @Nullable UUID into, List<Consent> consents) {
        var externalId = id.equals(ALICE) ? "C-a11ce" : "C-" + id.toString().substring(0, 5);
        return new Customer(id, externalId, revision, "zh-CN", "Asia/Shanghai", NOW, consents, into);
    }
}
