package dev.rung.customer.group;

import dev.rung.customer.group.rule.RuleNode;
import dev.rung.customer.group.rule.RuleReading;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome;
import dev.rung.customer.group.rule.RuleWords;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Path("groups/ready-made")
class ReadyMadeGroupResource {

    private static final List<String> RFM_TYPES = List.of(
            "important-value",
            "important-development",
            "important-keep",
            "important-winback",
            "general-value",
            "general-development",
            "general-keep",
            "general-winback");

    private final CallerLanguage language;

    ReadyMadeGroupResource(CallerLanguage language) {
        this.language = language;
    }

    /// Groups that many stores want, to be created as they are or changed.
    ///
    /// Name and words are in the caller's language.
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    public ReadyMadeGroups list() {
        var texts = language.texts();
        return new ReadyMadeGroups(Stream.concat(
                        RFM_TYPES.stream()
                                .map(type -> group(
                                        texts,
                                        "rfm-" + type,
                                        texts.say("group.value.rfm-type." + type),
                                        "rfm-type",
                                        type)),
                        Stream.of(
                                named(texts, "dormant", "lifecycle", "dormant"),
                                named(texts, "about-to-lapse", "churn", "high"),
                                named(texts, "birthday-this-month", "birth-month", "this")))
                .toList());
    }

    private static ReadyMadeGroup named(MessageBundle texts, String code, String of, String value) {
        return group(texts, code, texts.say("group.ready." + code), of, value);
    }

    private static ReadyMadeGroup group(MessageBundle texts, String code, String name, String of, String value) {
        var rule = new RuleNode("one-of", null, of, List.of(value), null, null, null, null);
        return switch (RuleReading.read(rule)) {
            case RuleOutcome.Readable(var readable) ->
                new ReadyMadeGroup(code, name, rule, new RuleWords(texts, Map.of()).of(readable));
            case RuleOutcome.Unreadable(var faults) -> throw new IllegalStateException(code + " " + faults);
        };
    }

    record ReadyMadeGroups(List<ReadyMadeGroup> groups) {}

    /// @param code stable, such as `rfm-important-value`
    record ReadyMadeGroup(String code, String name, RuleNode rule, String words) {}
}
