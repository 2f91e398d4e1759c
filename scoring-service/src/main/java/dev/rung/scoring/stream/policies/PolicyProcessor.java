package dev.rung.scoring.stream.policies;

import dev.rung.scoring.stream.store.StateStores;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Keeps each published policy as it stands on the topic: after a restart the store is filled without asking us.
public final class PolicyProcessor extends ContextualProcessor<String, byte[], Void, Void> {

    @Override
    public void process(Record<String, byte[]> published) {
        if (published.key() == null) {
            return;
        }
        KeyValueStore<String, byte[]> known = context().getStateStore(StateStores.POLICIES);
        known.put(published.key(), published.value());
    }
}
