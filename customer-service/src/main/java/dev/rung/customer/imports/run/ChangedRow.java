package dev.rung.customer.imports.run;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// A row that a dry run found to change something. Values are in the row and in the profile, and nowhere else.
///
/// @param fields those that change; of an order the types of its events
@RegisterForReflection
public record ChangedRow(int chunk, int line, boolean isNew, List<String> fields) {

    /// How many are kept of an import: the first ones.
    static final int MOST = 20;
}
