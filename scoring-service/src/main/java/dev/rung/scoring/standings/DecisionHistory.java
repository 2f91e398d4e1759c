package dev.rung.scoring.standings;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.platform.tiers.OvertakingDecision;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.CallerTexts.TierName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The decisions about one customer, newest first. They are rare in a customer's life, so there are no pages.
public record DecisionHistory(List<Item> items) {

    /// @param known all that was decided, for what overtook the others
    /// @param events of those the ones to tell
    static DecisionHistory of(DatedDecisions known, Stream<DatedDecision> events, CallerTexts wording) {
        return new DecisionHistory(events.flatMap(event -> Item.of(event, wording).stream()
                        .map(item -> item.overtaken(known.overtaking(event)
                                .map(by -> OvertakenBy.of(by, wording))
                                .orElse(null))))
                .toList());
    }

    /// Without how likely the shop thinks they are to leave, and without corrections of dates: each decision has
    /// its true date, so they would say nothing more.
    static DecisionHistory forCustomer(DatedDecisions known, Stream<DatedDecision> events, CallerTexts wording) {
        return of(known, events.filter(dated -> isOfTier(dated.event())), wording);
    }

    private static boolean isOfTier(TierEvent event) {
        return switch (event) {
            case TierEvent.Reached _, TierEvent.Lost _ -> true;
            case TierEvent.AtRisk _, TierEvent.InGrace _, TierEvent.Kept _ -> true;
            case TierEvent.Redated _ -> false;
            case TierEvent.ChurnWarned _, TierEvent.Dormant _, TierEvent.Woken _ -> false;
            case TierEvent.Unrecognised _ -> false;
        };
    }

    /// @param decisionId what an appeal names
    /// @param kind `reached`, `lost`, `at-risk`, `in-grace`, `kept`, `redated`, `churn-warned`,
    ///     `dormant` or `woken`
    /// @param occurredAt from when on it counts, by all that is known now
    /// @param growthValue of the day from which it counts; absent where the decision was made later than that, and
    ///     where it is about no sum
    /// @param why a code, where the kind alone does not say it: what else than behaviour a tier was reached by
    ///     (`policy`, `override`, `merge`), why one was lost, how likely one is to leave
    /// @param until the last day that the decision speaks of
    /// @param overtaken there where a decision made later says that another tier was held then: this one holds no
    ///     longer, and stays only as what was told
    public record Item(
            UUID decisionId,

            @Schema(
                    enumeration = {
                        "reached",
                        "lost",
                        "at-risk",
                        "in-grace",
                        "kept",
                        "redated",
                        "churn-warned",
                        "dormant",
                        "woken"
                    })
            String kind,

            Instant occurredAt,
            @Nullable TierName tier,
            @Nullable TierName before,
            @Nullable Long growthValue,
            @Nullable String why,
            @Nullable LocalDate until,
            int policyVersion,
            @JsonInclude(NON_NULL) @Nullable OvertakenBy overtaken) {

        /// Nothing for what this build does not know.
        public static Optional<Item> of(DatedDecision dated, CallerTexts wording) {
            return Optional.ofNullable(dated.event().decision())
                    .map(decision -> of(dated.event(), decision, wording))
                    .map(item -> item.at(dated.counts(), dated.isOfItsDay(wording.zone())));
        }

        private static @Nullable Item of(TierEvent event, Decision decision, CallerTexts wording) {
            return switch (event) {
                case TierEvent.Reached it ->
                    of("reached", decision, it.otherThanBehaviour())
                            .moved(wording.name(it.tier()), wording.name(it.before()), it.growthValue());
                case TierEvent.Lost it ->
                    of("lost", decision, it.reason())
                            .moved(wording.name(it.tier()), wording.name(it.before()), it.growthValue());
                case TierEvent.AtRisk it ->
                    of("at-risk", decision, null)
                            .held(wording.name(it.tier()), it.keep().until());
                case TierEvent.InGrace it ->
                    of("in-grace", decision, null)
                            .held(wording.name(it.tier()), it.keep().until());
                case TierEvent.Kept it -> of("kept", decision, null).held(wording.name(it.tier()), it.until());
                case TierEvent.Redated it -> of("redated", decision, null).held(wording.name(it.tier()), null);
                case TierEvent.ChurnWarned it -> of("churn-warned", decision, it.level());
                case TierEvent.Dormant _ -> of("dormant", decision, null);
                case TierEvent.Woken _ -> of("woken", decision, null);
                case TierEvent.Unrecognised _ -> null;
            };
        }

        private static Item of(String kind, Decision decision, @Nullable String why) {
            return new Item(
                    decision.eventId(),
                    kind,
                    decision.occurredAt(),
                    null,
                    null,
                    null,
                    why,
                    null,
                    decision.policyVersion(),
                    null);
        }

        private Item moved(TierName to, TierName from, long value) {
            return new Item(decisionId, kind, occurredAt, to, from, value, why, until, policyVersion, overtaken);
        }

        /// From when on it counts by all that is known now, not as it was told.
        private Item at(Instant counts, boolean isOfTheDay) {
            var value = isOfTheDay ? growthValue : null;
            return new Item(decisionId, kind, counts, tier, before, value, why, until, policyVersion, overtaken);
        }

        private Item held(TierName held, @Nullable LocalDate end) {
            return new Item(
                    decisionId, kind, occurredAt, held, before, growthValue, why, end, policyVersion, overtaken);
        }

        private Item overtaken(@Nullable OvertakenBy by) {
            return new Item(decisionId, kind, occurredAt, tier, before, growthValue, why, until, policyVersion, by);
        }
    }

    /// @param decisionId the decision that overtook this one
    /// @param tier the one held then, by what is known now; absent where it has no name any more
    /// @param since when it was held
    /// @param toldOn the business date of the decision that overtook this one
    /// @param cause `late-event` where something was told later than it happened; `policy`, `override` or `merge`
    ///     where that led to it
    record OvertakenBy(
            UUID decisionId,
            @JsonInclude(NON_NULL) @Nullable TierName tier,
            Instant since,
            @JsonInclude(NON_NULL) @Nullable LocalDate toldOn,

            @Schema(enumeration = {"late-event", "policy", "override", "merge"})
            String cause) {

        static OvertakenBy of(OvertakingDecision by, CallerTexts wording) {
            var tier = by.tier() == null ? null : wording.name(by.tier());
            return new OvertakenBy(by.decisionId(), tier, by.since(), by.toldOn(), by.cause());
        }
    }
}
