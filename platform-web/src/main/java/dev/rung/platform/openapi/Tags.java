package dev.rung.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// The chapters of the API: what a path begins with.
final class Tags {

    private static final String CUSTOMERS = "customers";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("appeals", "Customers appeal against decisions about themselves."),
            Map.entry("audit", "What was done, by whom, in a chain that shows every change."),
            Map.entry("contacts", "How a customer is reached; for the suite's own services."),
            Map.entry("customer-tokens", "Short-lived tokens by which a store acts for one of its customers."),
            Map.entry(CUSTOMERS, "Who they are, and what they agreed to."),
            Map.entry("dead-letters", "Records that a service could not take in, to be looked at and replayed."),
            Map.entry("earning-rules", "What earns points, and when they may be spent."),
            Map.entry("events", "What customers do, as the store tells it."),
            Map.entry("feedback", "What customers say, and what is answered."),
            Map.entry("insight", "Figures of all customers: tiers, movements, loyalty, costs."),
            Map.entry("ladder", "The tiers there are, and what each takes."),
            Map.entry("me", "What customers see of themselves, by their own token."),
            Map.entry("messages", "What a customer was sent, or was not, and why."),
            Map.entry("overrides", "Tiers that people granted to a customer, and until when."),
            Map.entry("points", "Points earned, returned and expired."),
            Map.entry("policies", "The rules: drafts, dry runs, approvals, publications."),
            Map.entry("public", "What is open without a token: a link is the permission itself."),
            Map.entry("quarantine", "Events that were refused, and why."),
            Map.entry("standings", "Tiers: where customers stand, since when and why."),
            Map.entry("reconciliations", "Nightly recounts of what is stored."));

    private Tags() {}

    /// The data of one customer are filed by kind: their points under `points`.
    static String of(List<String> segments) {
        if (segments.isEmpty()) {
            return "other";
        }
        if (segments.getFirst().equals(CUSTOMERS) && segments.size() > 2) {
            return switch (segments.get(2)) {
                case "standing" -> "standings";
                case "consents", "guardian-consent" -> CUSTOMERS;
                default -> segments.get(2);
            };
        }
        return segments.getFirst();
    }

    /// Those that are used, in alphabetical order.
    static void describe(OpenAPI document) {
        var used = new TreeMap<String, String>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags().stream())
                .forEach(tag -> used.put(tag, MEANINGS.getOrDefault(tag, tag)));
        document.setTags(used.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList());
    }
}
