package dev.rung.bench.backlog;

import dev.rung.bench.events.WireFormat;
import dev.rung.contracts.Topic;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.stream.ScoringTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/// Some topology over topic `behaviour` with a store per customer.
///
/// @param <V> what the store keeps of a customer
final class StreamsReader<V> implements BacklogReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final String store;
    private final Function<V, BigDecimal> part;

    /// @param part of the sum, by what is kept of one customer
    private StreamsReader(Topology topology, Properties settings, String store, Function<V, BigDecimal> part) {
        this.streams = new KafkaStreams(topology, settings);
        this.store = store;
        this.part = part;
    }

    /// Counts records per key, in a RocksDB store with a changelog.
    static BacklogReader bare(Properties settings) {
        var builder = new StreamsBuilder();
        builder.stream(Topic.BEHAVIOUR.topicName(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .groupByKey()
                .count(Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long()));
        return new StreamsReader<Long>(builder.build(), settings, "counts", BigDecimal::valueOf);
    }

    static BacklogReader scoring(TierProgram policy, Properties settings) {
        var topology =
                ScoringTopology.of(policy, ZoneId.of("Asia/Shanghai"), WireFormat.JSON, new SimpleMeterRegistry());
        return new StreamsReader<CustomerState>(topology, settings, "customers", StreamsReader::net);
    }

    @Override
    public void start(Runnable started) {
        var once = new AtomicBoolean();
        streams.setStateListener((now, _) -> {
            if (now == State.RUNNING && once.compareAndSet(false, true)) {
                started.run();
            }
        });
        streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        streams.start();
    }

    @Override
    public BacklogTotals counted() {
        ReadOnlyKeyValueStore<String, V> kept =
                streams.store(StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
        long customers = 0;
        var sum = BigDecimal.ZERO;
        try (var all = kept.all()) {
            while (all.hasNext()) {
                sum = sum.add(part.apply(all.next().value));
                customers++;
            }
        }
        return new BacklogTotals(customers, sum);
    }

    @Override
    public void close() {
        streams.close(PATIENCE);
    }

    private static BigDecimal net(CustomerState state) {
        return state.features().purchases().stream().map(Purchase::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
