package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import dev.rung.platform.locale.Text;
import java.util.List;

/// The effect that a row had, or would have.
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

    static RowResult unchanged(int line, String key) {
        return new RowResult(line, key, RowFate.UNCHANGED, List.of(), List.of());
    }

    static RowResult repeated(int line, String key, String field) {
        return refused(line, key, List.of(new Defect(field, Text.of("reason.import-repeated"))));
    }

    boolean isRefused() {
        return fate == RowFate.REFUSED;
    }

    boolean isEffective() {
        return fate == RowFate.CREATED || fate == RowFate.CHANGED;
    }
}
