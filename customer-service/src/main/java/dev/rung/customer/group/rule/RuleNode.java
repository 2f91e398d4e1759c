package dev.rung.customer.group.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule as people write it, and as it is stored: fields are only ever added.
///
/// @param kind `all`, `any`, `not`, `one-of`, `between`, `done` or `member-of`
/// @param rules of `all` and `any`; the single one of `not`
/// @param of what is looked at. Of `one-of`: `member-status`, `locale`, `time-zone`, `consent`, `gender`,
///     `region`, `tag`, `birth-month`, `tier`, `rfm-type`, `value-level`, `lifecycle` or `churn`. Of
///     `between`: `growth-value`, `age`, `registered-days` or `joined-days`. Of `done`: the type of event,
///     such as `order.paid`
/// @param values of `one-of`: one of them is enough
/// @param atLeast of `between` and `done`
/// @param atMost likewise; one of the two is needed
/// @param days of `done`: on how many of the last days, today among them
/// @param group of `member-of`
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleNode(
        String kind,
        @Nullable List<RuleNode> rules,
        @Nullable String of,
        @Nullable List<String> values,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Integer days,
        @Nullable UUID group) {}
