package dev.rung.platform.job.ending;

/// A job cannot be done as it was asked for; the message is for the operator.
public final class JobRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobRefused(String message) {
        super(message);
    }
}
