package dev.rung.benefits.ledger.lot;

import dev.rung.contracts.benefits.PointsSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The cause of points, or what they are spent on.
///
/// @param id unique within its kind and customer
/// @param shop where it happened, as behaviour names it; it says where, and does not tell two sources apart
@RegisterForReflection
public record Source(SourceKind kind, String id, @Nullable String shop) {

    public static Source order(String id) {
        return new Source(SourceKind.ORDER, id, null);
    }

    public Source in(@Nullable String where) {
        return new Source(kind, id, where);
    }

    /// Such as `order/1001`: a customer has one lot, or one spending, of it.
    public String name() {
        return kind.code() + "/" + id;
    }

    PointsSource published() {
        return new PointsSource(kind.code(), id, shop);
    }
}
