package dev.rung.local.backup;

/// A backup was not made, or not restored; the message is for a person.
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailed(String message) {
        super(message);
    }
}
