package dev.rung.benefits.ledger;

import static dev.rung.contracts.Topic.POINTS_EVENTS;

import dev.rung.benefits.ledger.lot.PointsEvents;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.platform.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Publishes what was posted, through the outbox.
@ApplicationScoped
class Announcing {

    private final Outbox outbox;

    Announcing(Outbox outbox) {
        this.outbox = outbox;
    }

    /// All in few round trips: first the first event of each customer, then the second of each, and so on. The
    /// outbox allows that as long as no other transaction adds for the same key: here the caller holds the
    /// locks on the customers' balances.
    Uni<Void> announce(List<PostedTransaction> transactions, Map<UUID, String> externalIds) {
        var rounds = new ArrayList<Map<String, PointsEvent>>();
        var sent = new LinkedHashMap<String, Integer>();
        for (var posted : transactions) {
            var key = posted.customerId().toString();
            PointsEvents.of(posted, externalIds.getOrDefault(posted.customerId(), ""))
                    .ifPresent(event -> {
                        var round = sent.merge(key, 1, Integer::sum) - 1;
                        if (round == rounds.size()) {
                            rounds.add(new LinkedHashMap<>());
                        }
                        rounds.get(round).put(key, event);
                    });
        }
        return Multi.createFrom()
                .iterable(rounds)
                .onItem()
                .transformToUniAndConcatenate(round -> outbox.addFirstOfEach(POINTS_EVENTS, round))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
