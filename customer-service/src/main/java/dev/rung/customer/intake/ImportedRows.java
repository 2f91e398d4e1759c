package dev.rung.customer.intake;

import static java.util.stream.Collectors.toMap;

import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Events that are told by rows of a file: those of a row are accepted together or not at all.
///
/// @param rows the row of each event, by the event's place; empty where each event stands for itself
/// @param fence is passed at the beginning of each transaction; where it fails, nothing is accepted or sent
public record ImportedRows(List<Integer> rows, Supplier<Uni<Void>> fence) {

    static final ImportedRows NONE =
            new ImportedRows(List.of(), () -> Uni.createFrom().voidItem());

    boolean isOfFile() {
        return !rows.isEmpty();
    }

    /// The refused events, and with each the others of its row, for the same reason.
    List<Refused> refusedWith(List<Clean> events, List<Refused> refused) {
        if (!isOfFile() || refused.isEmpty()) {
            return refused;
        }
        var causes = refused.stream().collect(toMap(this::rowOf, Function.identity(), (first, _) -> first));
        return Stream.concat(
                        refused.stream(),
                        events.stream()
                                .flatMap(event -> Stream.ofNullable(causes.get(rowOf(event)))
                                        .map(cause -> likewise(event, cause))))
                .toList();
    }

    private Integer rowOf(Clean event) {
        return rows.get(event.item().index());
    }

    private Integer rowOf(Refused refused) {
        return rows.get(refused.index());
    }

    private static Refused likewise(Clean event, Refused cause) {
        return new Refused(
                event.item().index(),
                event.attributes().id(),
                cause.code(),
                cause.defects(),
                event.item().raw());
    }
}
