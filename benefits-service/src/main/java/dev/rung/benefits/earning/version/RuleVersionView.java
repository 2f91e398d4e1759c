package dev.rung.benefits.earning.version;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.benefits.earning.rules.RuleProposal;
import dev.rung.platform.json.JsonText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
/// @param hash to be sent as `If-Match` with the next step
/// @param approver null: nobody has approved it
/// @param from the first business date on which it counts; null: it is not published
record RuleVersionView(
        int version,
        String state,
        String hash,
        String comment,
        RuleProposal rules,
        List<String> writers,
        Instant createdAt,
        @Nullable String approver,
        @Nullable LocalDate from) {

    static RuleVersionView of(EarningRuleVersion one, JsonText json) {
        var state = one.state();
        return new RuleVersionView(
                one.number(),
                state.code(),
                one.hash(),
                one.comment(),
                json.read(one.text(), RuleProposal.class),
                state.writers(),
                one.createdAt(),
                switch (state) {
                    case Draft _, Withdrawn _ -> null;
                    case Approved approved -> approved.approver();
                    case Published published -> published.approver();
                },
                one.effectiveOn);
    }
}
