package dev.rung.scoring.stream.deadletter;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// Where a record lies that the stream put aside, and why: on topic `dead-letters-scoring`, from the stream to the
/// sink.
///
/// @param code `unreadable` or `refused`
/// @param detail without anything of the record's body
@RegisterForReflection
public record PlaceOfRecord(String type, String topic, int partition, long offset, String code, String detail) {

    public PlaceOfRecord(String topic, int partition, long offset, String code, String detail) {
        this("record-put-aside.v1", topic, partition, offset, code, detail);
    }
}
