package dev.rung.local.sending;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The suite's answer to a batch. A batch that is sent again after a lost answer comes back as
/// duplicates: they were accepted.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Receipt(long accepted, long duplicates, List<Rejected> rejected) {

    public static final Receipt NOTHING = new Receipt(0, 0, List.of());

    /// @param index in the batch, from 0
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejected(
            int index,
            @Nullable String id,
            String code,
            @Nullable String detail) {}

    public Receipt plus(Receipt other) {
        return new Receipt(
                accepted + other.accepted,
                duplicates + other.duplicates,
                Stream.concat(rejected.stream(), other.rejected.stream()).toList());
    }
}
