package dev.rung.customer.imports;

import java.util.Locale;

/// The steps of an import. What may follow is a method of the state.
enum ImportState {
    UPLOADING,
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean takesParts() {
        return this == UPLOADING;
    }

    /// A dry run that ended can be repeated with another mapping.
    boolean mayBeChecked() {
        return this == UPLOADED || this == CHECKED;
    }

    boolean mayRun() {
        return this == CHECKED;
    }

    /// One that failed may be tried again, or cancelled.
    boolean hasEnded() {
        return this == DONE || this == CANCELLED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
