package dev.rung.scoring.stream.policies;

import dev.rung.scoring.stream.store.StateStores;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Stores each published policy as it is on the topic. After a restart Kafka fills the store without this processor.
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
