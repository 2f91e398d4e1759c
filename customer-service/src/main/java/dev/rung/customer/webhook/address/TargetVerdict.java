package dev.rung.customer.webhook.address;

public sealed interface TargetVerdict {

    record Allowed(CheckedTarget target) implements TargetVerdict {}

    record Refused(TargetRefusal refusal) implements TargetVerdict {}
}
