package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;

/// How many rows came to what.
///
/// @param listed how many of the refused ones have their reasons in the error file
/// @param reasons of refused rows, at most [#MOST_REASONS]; a row counts for its first one
@RegisterForReflection
public record ImportCounts(
        int created, int changed, int unchanged, int refused, int listed, List<RefusalCount> reasons) {

    static final int MOST_REASONS = 50;

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, List.of());

    /// @param field empty where it is the row as a whole
    @RegisterForReflection
    public record RefusalCount(String field, Text reason, int rows) {}

    /// @param listedNow how many of the refused ones go into the error file
    ImportCounts plus(List<RowResult> results, int listedNow) {
        return new ImportCounts(
                created + count(results, RowFate.CREATED),
                changed + count(results, RowFate.CHANGED),
                unchanged + count(results, RowFate.UNCHANGED),
                refused + count(results, RowFate.REFUSED),
                listed + listedNow,
                reasonsWith(results));
    }

    private static int count(List<RowResult> results, RowFate fate) {
        return Math.toIntExact(
                results.stream().filter(result -> result.fate() == fate).count());
    }

    private List<RefusalCount> reasonsWith(List<RowResult> results) {
        var all = new ArrayList<>(reasons);
        results.stream()
                .filter(result -> !result.defects().isEmpty())
                .map(result -> result.defects().getFirst())
                .forEach(defect -> add(all, defect));
        return List.copyOf(all);
    }

    private static void add(List<RefusalCount> all, Defect defect) {
        for (var place = 0; place < all.size(); place++) {
            var one = all.get(place);
            if (one.field().equals(defect.field())
                    && one.reason().key().equals(defect.reason().key())) {
                all.set(place, new RefusalCount(one.field(), one.reason(), one.rows() + 1));
                return;
            }
        }
        if (all.size() < MOST_REASONS) {
            all.add(new RefusalCount(defect.field(), defect.reason(), 1));
        }
    }
}
