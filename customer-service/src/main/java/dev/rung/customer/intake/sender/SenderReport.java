package dev.rung.customer.intake.sender;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.rung.customer.intake.sender.SenderCounts.SenderCount;
import dev.rung.platform.locale.MessageBundle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of each sender, and those of them that were refused.
///
/// @param since the first day that is counted, in the store's zone
/// @param senders of whom most was refused first
record SenderReport(LocalDate since, List<SenderRow> senders) {

    static SenderReport of(LocalDate since, List<SenderCount> counts, MessageBundle texts) {
        return new SenderReport(
                since,
                counts.stream().collect(groupingBy(SenderCount::sender)).entrySet().stream()
                        .map(sender -> SenderRow.of(sender.getKey(), sender.getValue(), texts))
                        .sorted(comparing((SenderRow row) -> -row.refused()).thenComparing(SenderRow::sender))
                        .toList());
    }

    /// @param sender the login of a shop's system; `rung:staff`, `rung:members`, `rung:replay` and `rung:others`
    ///     stand for people, members, what was taken in again from the quarantine, and senders beyond the bound
    /// @param duplicates events that were accepted before
    /// @param newestAt when something came last
    /// @param refusals by reason, the most first
    /// @param types by type of event, those that were not known as `unknown`
    record SenderRow(
            String sender,
            long accepted,
            long duplicates,
            long refused,
            Instant newestAt,
            List<RefusalRow> refusals,
            List<TypeRow> types) {

        private static SenderRow of(String sender, List<SenderCount> counts, MessageBundle texts) {
            return new SenderRow(
                    sender,
                    sum(counts, "accepted"),
                    sum(counts, "duplicate"),
                    sum(counts, null),
                    counts.stream()
                            .map(SenderCount::newestAt)
                            .max(Instant::compareTo)
                            .orElseThrow(),
                    counts.stream()
                            .filter(SenderReport::isRefusal)
                            .collect(groupingBy(SenderCount::outcome, summingLong(SenderCount::events)))
                            .entrySet()
                            .stream()
                            .map(each -> new RefusalRow(
                                    each.getKey(), texts.say("refusal." + each.getKey()), each.getValue()))
                            .sorted(comparing((RefusalRow row) -> -row.events()).thenComparing(RefusalRow::code))
                            .toList(),
                    counts.stream().collect(groupingBy(SenderCount::type)).entrySet().stream()
                            .map(type -> new TypeRow(
                                    type.getKey(),
                                    sum(type.getValue(), "accepted"),
                                    sum(type.getValue(), "duplicate"),
                                    sum(type.getValue(), null)))
                            .sorted(comparing(TypeRow::type))
                            .toList());
        }
    }

    /// @param reason in the caller's language
    record RefusalRow(String code, String reason, long events) {}

    record TypeRow(String type, long accepted, long duplicates, long refused) {}

    /// @param outcome null for all refusals
    private static long sum(List<SenderCount> counts, @Nullable String outcome) {
        return counts.stream()
                .filter(count ->
                        outcome == null ? isRefusal(count) : count.outcome().equals(outcome))
                .mapToLong(SenderCount::events)
                .sum();
    }

    private static boolean isRefusal(SenderCount count) {
        return !count.outcome().equals("accepted") && !count.outcome().equals("duplicate");
    }
}
