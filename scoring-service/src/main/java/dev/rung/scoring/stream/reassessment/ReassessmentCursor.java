package dev.rung.scoring.stream.reassessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// How far a task's daily reassessment has come, for a business date and a policy.
///
/// @param last the key of the last customer; empty at the beginning
record ReassessmentCursor(LocalDate date, int policyVersion, String last, boolean isOver) {

    static ReassessmentCursor begin(LocalDate date, int policyVersion) {
        return new ReassessmentCursor(date, policyVersion, "", false);
    }

    boolean isFor(LocalDate today, int version) {
        return date.equals(today) && policyVersion == version;
    }

    ReassessmentCursor upTo(String key) {
        return new ReassessmentCursor(date, policyVersion, key, false);
    }

    ReassessmentCursor over() {
        return new ReassessmentCursor(date, policyVersion, "", true);
    }

    byte[] bytes() {
        var key = last.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + 1 + key.length)
                .putLong(date.toEpochDay())
                .putInt(policyVersion)
                .put((byte) (isOver ? 1 : 0))
                .put(key)
                .array();
    }

    static ReassessmentCursor of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var date = LocalDate.ofEpochDay(in.getLong());
        int version = in.getInt();
        boolean over = in.get() == 1;
        return new ReassessmentCursor(
                date, version, StandardCharsets.UTF_8.decode(in).toString(), over);
    }
}
