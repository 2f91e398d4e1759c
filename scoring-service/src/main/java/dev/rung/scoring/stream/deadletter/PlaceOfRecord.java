package dev.rung.scoring.stream.deadletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The place of a record that the stream put aside, and the reason. It travels on topic `dead-letters-scoring`.
///
/// @param code `unreadable` or `refused`
/// @param detail without anything of the record's body
@RegisterForReflection
public record PlaceOfRecord(String topic, int partition, long offset, String code, String detail) {

    @JsonProperty
    String type() {
        return "record-put-aside.v1";
    }
}
