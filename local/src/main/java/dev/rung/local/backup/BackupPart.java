package dev.rung.local.backup;

import java.util.Locale;

/// The parts of a backup, one file each.
enum BackupPart {
    POSTGRES("postgres.zip"),
    KAFKA("kafka.zip"),
    /// The files beside them in the data folder that open what is sealed and sign what is vouched for.
    KEYS("keys.zip");

    private final String file;

    BackupPart(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /// In the data folder. Keys lie in the data folder itself.
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
