package dev.rung.customer.imports.run;

import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// A row that changes something, for people to look at before it does. Personal.
///
/// @param key whom or which order it is about
@RegisterForReflection
public record ImportChange(int line, String key, boolean isNew, List<FieldChange> changes) {

    /// How many are kept of an import: the first ones.
    static final int MOST = 20;
}
