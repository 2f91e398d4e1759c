package dev.rung.benefits.earning.rules;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.catalogue.terms.CurrencyUnits;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedAction;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedMultiplier;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedPromotion;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Decides whether proposed earning rules are sound, and tells everything that is wrong at once: what is
/// missing or out of its bounds, a tier that is missing or earns less than the one below, an action's rule
/// that would never be asked since one before it always fits, a promotion that ends before it begins,
/// points that may end before they are available.
public final class ProposalPolicy {

    private static final BigDecimal MOST_PER_UNIT = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST_MULTIPLIER = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(9);
    private static final long MOST_POINTS = 100_000_000;
    private static final long MOST_OF_AN_ACTION = 1_000_000;
    private static final long LARGEST_BUDGET = 1_000_000_000_000L;
    private static final int LONGEST_WAIT = 365;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_YEARS = 10;
    private static final int MOST_MONTHS = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final List<@Nullable String> EXPIRY_BY_MONTHS =
            List.of(RuleProposal.AFTER_MONTHS, RuleProposal.AFTER_ACTIVITY);
    private static final String EXPIRY_KINDS =
            String.join(", ", RuleProposal.ON_DATE, RuleProposal.AFTER_MONTHS, RuleProposal.AFTER_ACTIVITY);

    private final List<String> ladder;
    private final String currency;
    private final ProposalChecks checks = new ProposalChecks();

    private ProposalPolicy(List<String> ladder, String currency) {
        this.ladder = ladder;
        this.currency = currency;
    }

    /// @param ladder codes from the lowest to the highest
    /// @param currency the store's
    public static List<DocumentFlaw> flaws(RuleProposal proposal, List<String> ladder, String currency) {
        return new ProposalPolicy(ladder, currency).check(proposal);
    }

    private List<DocumentFlaw> check(RuleProposal proposal) {
        checks.decimal("pointsPerUnit", proposal.pointsPerUnit(), BigDecimal.ZERO, MOST_PER_UNIT);
        if (proposal.leastPerOrder() != null) {
            checks.decimal("leastPerOrder", proposal.leastPerOrder(), BigDecimal.ZERO, LARGEST_AMOUNT);
            CurrencyUnits.flaw(proposal.leastPerOrder(), currency)
                    .ifPresent(reason -> checks.refuse("leastPerOrder", reason));
        }
        checks.number("mostPerOrder", proposal.mostPerOrder(), 1, MOST_POINTS);
        checks.number("pendingDays", proposal.pendingDays(), 0, LONGEST_WAIT);
        expiry(proposal);
        checks.mustHave("reversal", proposal.reversal());
        tiers(proposal.tiers());
        actions(proposal.actions());
        promotions(proposal.promotions());
        lasting(proposal);
        return checks.flaws();
    }

    private void expiry(RuleProposal proposal) {
        var expiry = proposal.expiry();
        if (expiry == null) {
            checks.number("expiresAfterYears", proposal.expiresAfterYears(), 0, MOST_YEARS);
        } else if (RuleProposal.ON_DATE.equals(expiry.kind())) {
            checks.number("expiry.month", expiry.month(), 1, 12);
            checks.number("expiry.day", expiry.day(), 1, lastDayOf(expiry.month()));
            checks.number("expiry.years", expiry.years(), 0, MOST_YEARS);
        } else if (EXPIRY_BY_MONTHS.contains(expiry.kind())) {
            checks.number("expiry.months", expiry.months(), 1, MOST_MONTHS);
        } else {
            checks.refuse("expiry.kind", Text.of("reason.one-of").with("choices", EXPIRY_KINDS));
        }
    }

    /// Points that end before they begin could never be spent. Asked of rules whose fields are sound alone.
    private void lasting(RuleProposal proposal) {
        if (!checks.flaws().isEmpty()) {
            return;
        }
        var expiry = proposal.expiry();
        var rule = expiry == null
                ? new ExpiryRule.OnDate(12, 31, requireNonNull(proposal.expiresAfterYears()))
                : expiry.rule();
        var longest = longestWait(proposal);
        if (shortest(rule) < longest) {
            checks.refuse(
                    expiry == null ? "expiresAfterYears" : "expiry",
                    Text.of("reason.shorter-than-pending").with("days", longest));
        }
    }

    private static int longestWait(RuleProposal proposal) {
        int longest = requireNonNull(proposal.pendingDays());
        var actions = proposal.actions();
        for (int i = 0; actions != null && i < actions.size(); i++) {
            var one = actions.get(i);
            longest = one == null || one.pendingDays() == null ? longest : Math.max(longest, one.pendingDays());
        }
        return longest;
    }

    /// In days, of any day of a year.
    private static long shortest(ExpiryRule rule) {
        return FIRST_DAY
                .datesUntil(FIRST_DAY.plusYears(1))
                .mapToLong(day -> ChronoUnit.DAYS.between(day, rule.lastDay(day, Collections.emptyNavigableSet())))
                .min()
                .orElseThrow();
    }

    /// Of a year without a leap day: each year has the date.
    private static int lastDayOf(@Nullable Integer month) {
        return month == null || month < 1 || month > 12 ? 31 : Month.of(month).minLength();
    }

    private void tiers(@Nullable List<@Nullable ProposedMultiplier> tiers) {
        var multipliers = new HashMap<String, BigDecimal>();
        var seen = new LinkedHashSet<String>();
        each(tiers, "tiers", (field, one) -> {
            var tier = one.tier();
            if (tier == null || !ladder.contains(tier)) {
                checks.refuse(field + ".tier", Text.of("reason.one-of").with("choices", String.join(", ", ladder)));
            } else if (!seen.add(tier)) {
                checks.refuse(field + ".tier", Text.of("reason.named-twice"));
            } else if (one.multiplier() != null) {
                multipliers.put(tier, one.multiplier());
            }
            checks.decimal(field + ".multiplier", one.multiplier(), BigDecimal.ZERO, MOST_MULTIPLIER);
        });
        ladder.stream()
                .filter(tier -> !seen.contains(tier))
                .forEach(tier ->
                        checks.refuse("tiers", Text.of("reason.tier-missing").with("tier", tier)));
        if (seen.size() == ladder.size() && !List.copyOf(seen).equals(ladder)) {
            checks.refuse("tiers", Text.of("reason.tiers-in-order").with("tiers", String.join(", ", ladder)));
        }
        IntStream.range(1, ladder.size())
                .forEach(step -> mayNotFall(ladder.get(step - 1), ladder.get(step), multipliers));
    }

    private void mayNotFall(String lower, String higher, Map<String, BigDecimal> multipliers) {
        var below = multipliers.get(lower);
        var above = multipliers.get(higher);
        if (below != null && above != null && above.compareTo(below) < 0) {
            checks.refuse(
                    "tiers",
                    Text.of("reason.tier-earns-less").with("tier", higher).with("lower", lower));
        }
    }

    private void actions(@Nullable List<@Nullable ProposedAction> actions) {
        var codes = new HashSet<String>(List.of(SourceKind.ORDER.code()));
        var answered = new HashSet<SourceKind>();
        each(actions, "actions", (field, one) -> {
            checks.code(field + ".code", one.code(), codes);
            checks.number(field + ".points", one.points(), 1, MOST_OF_AN_ACTION);
            checks.optional(field + ".mostPerDay", one.mostPerDay(), 1, MOST_POINTS);
            checks.optional(field + ".mostPerMonth", one.mostPerMonth(), 1, MOST_POINTS);
            if (one.mostPerDay() != null && one.mostPerMonth() != null && one.mostPerMonth() < one.mostPerDay()) {
                checks.refuse(field + ".mostPerMonth", Text.of("reason.below-cap-of-day"));
            }
            checks.number(field + ".pendingDays", one.pendingDays(), 0, LONGEST_WAIT);
            checks.shop(field + ".shop", one.shop());
            var source = one.source();
            if (source == null || !source.isAction()) {
                checks.refuse(field + ".source", oneOf(false));
            } else if (answered.contains(source)) {
                checks.refuse(field, Text.of("reason.never-asked"));
            } else if (one.shop() == null && !Boolean.TRUE.equals(one.firstOnly())) {
                answered.add(source);
            }
        });
    }

    private void promotions(@Nullable List<@Nullable ProposedPromotion> promotions) {
        var codes = new HashSet<String>();
        each(promotions, "promotions", (field, one) -> {
            checks.code(field + ".code", one.code(), codes);
            checks.names(field + ".names", one.names());
            checks.mustHave(field + ".from", one.from());
            checks.mustHave(field + ".until", one.until());
            if (one.from() != null && one.until() != null && one.until().isBefore(one.from())) {
                checks.refuse(field + ".until", Text.of("reason.before-from"));
            }
            var sources = one.sources();
            if (sources == null || sources.isEmpty() || !sources.stream().allMatch(ProposalPolicy::mayBePromoted)) {
                checks.refuse(field + ".sources", oneOf(true));
            }
            checks.decimal(field + ".factor", one.factor(), BigDecimal.ONE, MOST_FACTOR);
            if (one.factor() != null && one.factor().compareTo(BigDecimal.ONE) == 0) {
                checks.refuse(field + ".factor", Text.of("reason.above").with("least", "1"));
            }
            checks.optional(field + ".budget", one.budget(), 1, LARGEST_BUDGET);
            checks.shop(field + ".shop", one.shop());
        });
    }

    private <T> void each(@Nullable List<@Nullable T> list, String name, FieldCheck<T> check) {
        if (list != null && list.size() > MOST_ENTRIES) {
            checks.refuse(name, Text.of("reason.entries-at-most").with("most", MOST_ENTRIES));
            return;
        }
        for (int i = 0; list != null && i < list.size(); i++) {
            var field = "%s[%d]".formatted(name, i);
            var one = list.get(i);
            if (one == null) {
                checks.mustHave(field, null);
            } else {
                check.of(field, one);
            }
        }
    }

    private static boolean mayBePromoted(@Nullable SourceKind kind) {
        return kind != null && (kind == SourceKind.ORDER || kind.isAction());
    }

    private static Text oneOf(boolean orders) {
        return Text.of("reason.one-of")
                .with(
                        "choices",
                        Arrays.stream(SourceKind.values())
                                .filter(kind -> kind.isAction() || orders && kind == SourceKind.ORDER)
                                .map(SourceKind::code)
                                .collect(Collectors.joining(", ")));
    }

    @FunctionalInterface
    private interface FieldCheck<T> {

        void of(String field, T value);
    }
}
