package dev.rung.customer.group;

import dev.rung.customer.group.KeepingGroups.DescribedGroup;
import dev.rung.customer.group.rule.RuleNode;
import dev.rung.customer.group.rule.RuleWords;
import dev.rung.platform.locale.MessageBundle;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param rule absent where customers are listed by hand only
/// @param words the rule as a sentence, in the caller's language
/// @param version to be sent along with a change
/// @param members how many customers belong to it now
/// @param percent of the customers who were looked at by the present rule; 100 once that is everybody
/// @param lagMillis how long after its cause the last one entered; absent while nobody has
record GroupView(
        UUID groupId,
        String name,
        @Nullable String description,
        @Nullable RuleNode rule,
        String words,
        long version,
        long members,
        int percent,
        @Nullable Long lagMillis,
        String changedBy,
        Instant createdAt,
        Instant changedAt) {

    private static final int FIRST_BITS = 48;
    private static final long OF_ALL = 1 << 16;
    private static final int WHOLE = 100;

    static GroupView of(DescribedGroup group, MessageBundle texts) {
        var row = group.row();
        return new GroupView(
                row.groupId(),
                row.name(),
                row.description(),
                group.node(),
                new RuleWords(texts, group.names()).of(group.rule()),
                row.version(),
                row.members(),
                percent(row.scannedTo()),
                row.lagMillis(),
                row.changedBy(),
                row.createdAt(),
                row.changedAt());
    }

    /// Customer ids are random, so their first bits tell how many come before them.
    private static int percent(@Nullable UUID scannedTo) {
        return scannedTo == null ? WHOLE : (int) ((scannedTo.getMostSignificantBits() >>> FIRST_BITS) * WHOLE / OF_ALL);
    }
}
