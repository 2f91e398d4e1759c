package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import java.util.List;

/// What became of a row, or would.
///
/// @param key whom or which order it is about; empty where that is not known
/// @param changes for new and changed ones
/// @param defects for refused ones
record RowResult(int line, String key, RowFate fate, List<FieldChange> changes, List<Defect> defects) {

    enum RowFate {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static RowResult refused(int line, String key, List<Defect> defects) {
        return new RowResult(line, key, RowFate.REFUSED, List.of(), defects);
    }

    boolean isEffective() {
        return fate == RowFate.CREATED || fate == RowFate.CHANGED;
    }
}
