package dev.rung.customer.webhook.address;

import dev.rung.platform.locale.Text;

/// Why an address may not be sent to.
public enum TargetRefusal {
    NO_URL("no-url"),
    NOT_HTTPS("not-https"),
    USER_IN_URL("user-in-url"),
    PORT("port"),
    NAME_UNKNOWN("name-unknown"),
    NOT_PUBLIC("not-public");

    private final String code;

    TargetRefusal(String code) {
        this.code = code;
    }

    /// As the log of deliveries has it.
    public String code() {
        return code;
    }

    public Text text() {
        return switch (this) {
            case NO_URL -> Text.of("reason.webhook.no-url");
            case NOT_HTTPS -> Text.of("reason.webhook.not-https");
            case USER_IN_URL -> Text.of("reason.webhook.user-in-url");
            case PORT -> Text.of("reason.webhook.port");
            case NAME_UNKNOWN -> Text.of("reason.webhook.name-unknown");
            case NOT_PUBLIC -> Text.of("reason.webhook.not-public");
        };
    }
}
