package dev.rung.benefits.activity.terms;

/// Codes of activities, as their routes take them; the table checks the same.
public final class ActivityCode {

    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,59}";

    private ActivityCode() {}
}
