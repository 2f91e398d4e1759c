package dev.rung.platform.position;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Where reading a partition begins. To read too much costs time only: every door bears being told twice.
public final class StartPolicy {

    private StartPolicy() {}

    /// The lesser of what the database and Kafka know, since either may have been restored. The beginning (empty)
    /// where one of them knows nothing: a new database has read nothing, and on a new Kafka the database's offset
    /// means another record.
    ///
    /// @param kept in the database
    /// @param committed in the consumer group
    static OptionalLong ofConsumer(@Nullable Long kept, @Nullable Long committed) {
        return kept == null || committed == null ? OptionalLong.empty() : OptionalLong.of(Math.min(kept, committed));
    }

    /// From where on the database may have forgotten what it told. Nothing keeps an offset beside it, but a topic
    /// that ends before it is another one, or a restored one: then it is read from the beginning.
    ///
    /// @param first the oldest offset that is still there
    /// @param end the next offset to be written
    static long ofRemembering(@Nullable Long kept, long first, long end) {
        return kept == null || kept < first || kept > end ? first : kept;
    }
}
