package dev.rung.benefits.activity.terms;

import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.activity.terms.QuizTerms.QuizQuestion;
import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells everything that is wrong with an activity, at once, as far as its content alone says.
public final class ActivityChecks {

    private static final List<String> TRIES = List.of("day", "once");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TERMS = 2000;
    private static final int LONGEST_SHOP = 200;
    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_STREAK = 366;
    private static final int MOST_PRIZES = 50;
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_OPTIONS = 8;
    private static final int MOST_PLACES = 1000;
    private static final int YEARS = 10;

    private final ActivityContent content;
    private final FieldChecks checks;

    private ActivityChecks(ActivityContent content, String currency) {
        this.content = content;
        this.checks = new FieldChecks(currency);
    }

    /// @param ladder the tiers there are
    /// @param currency the store's
    /// @param today in the store's zone
    public static List<DocumentFlaw> flaws(
            ActivityContent content, List<String> ladder, String currency, LocalDate today) {
        var all = new ActivityChecks(content, currency);
        all.common(ladder);
        all.near("from", content.from(), today);
        all.near("until", content.until(), today);
        all.ofKind();
        return all.checks.flaws();
    }

    private void common(List<String> ladder) {
        checks.choice("kind", content.kind(), ActivityKind.codes());
        checks.texts("names", content.names(), LONGEST_NAME);
        checks.texts("terms", content.terms(), LONGEST_TERMS);
        if (content.until().isBefore(content.from())) {
            checks.refuse("until", Text.of("reason.not-before").with("first", "from"));
        }
        if (content.lowestTier() != null) {
            checks.choice("lowestTier", content.lowestTier(), ladder);
        }
        if (content.shop() != null) {
            checks.text("shop", content.shop(), LONGEST_SHOP);
        }
        between("pointsBudget", content.pointsBudget(), 1, 1_000_000_000_000L, false);
    }

    /// Beyond some years it is a mistake; far beyond, the database knows no such day.
    private void near(String field, LocalDate day, LocalDate today) {
        var first = today.minusYears(YEARS);
        var last = today.plusYears(YEARS);
        if (day.isBefore(first) || day.isAfter(last)) {
            checks.refuse(
                    field,
                    Text.of("reason.between").with("least", first.toString()).with("most", last.toString()));
        }
    }

    /// A field of another kind would be a promise that nobody keeps.
    private void ofKind() {
        of(ActivityKind.MEMBER_DAY, "promotion", content.promotion(), code -> checks.text("promotion", code, 60));
        of(ActivityKind.LOTTERY, "lottery", content.lottery(), this::lottery);
        of(ActivityKind.QUIZ, "quiz", content.quiz(), this::quiz);
        of(ActivityKind.FREE_TRIAL, "trial", content.trial(), trial -> {
            checks.number("trial.places", trial.places(), 1, MOST_PLACES);
            checks.number("trial.reportDays", trial.reportDays(), 1, LONGEST_STREAK);
            if (trial.cost() != null) {
                checks.money("trial.cost", trial.cost(), true);
            }
        });
        of(ActivityKind.SIGN_IN_STREAK, "streak", content.streak(), streak -> {
            checks.number("streak.days", streak.days(), 2, LONGEST_STREAK);
            between("streak.points", streak.points(), 1, LARGEST, true);
        });
        // nobody enters these: days in a row are a function of all sign-ins, a promotion is for whoever earns
        if (content.lowestTier() != null && (content.streak() != null || content.promotion() != null)) {
            refuseOther("lowestTier");
        }
        if (content.pointsBudget() != null && (content.trial() != null || content.promotion() != null)) {
            refuseOther("pointsBudget");
        }
    }

    private <T> void of(ActivityKind kind, String field, @Nullable T terms, Consumer<T> check) {
        if (!kind.code().equals(content.kind())) {
            if (terms != null) {
                refuseOther(field);
            }
        } else if (terms == null) {
            checks.refuse(field, Text.of("reason.given"));
        } else {
            check.accept(terms);
        }
    }

    private void lottery(LotteryTerms terms) {
        between("lottery.entryPoints", terms.entryPoints(), 0, LARGEST, true);
        checks.number("lottery.perDay", terms.perDay(), 1, 1000);
        checks.number("lottery.prizes", terms.prizes().size(), 1, MOST_PRIZES);
        for (var i = 0; i < terms.prizes().size(); i++) {
            prize("lottery.prizes[%d].".formatted(i), terms.prizes().get(i));
        }
        var tickets = terms.prizes().stream().mapToLong(PrizeTerms::count).sum();
        if (tickets > LARGEST) {
            checks.refuse("lottery.prizes", Text.of("reason.prizes-too-many").with("most", LARGEST));
        }
        var budget = content.pointsBudget();
        if (budget != null && terms.pointsInPrizes() > budget) {
            checks.refuse("pointsBudget", Text.of("reason.prizes-above-budget").with("points", terms.pointsInPrizes()));
        }
    }

    private void prize(String at, PrizeTerms prize) {
        checks.choice(at + "kind", prize.kind(), PrizeKind.codes());
        checks.texts(at + "names", prize.names(), LONGEST_NAME);
        checks.number(at + "count", prize.count(), 1, LARGEST);
        field(at, "points", prize.kind().equals(PrizeKind.POINTS.code()), prize.points());
        field(at, "couponBatch", prize.kind().equals(PrizeKind.COUPON.code()), prize.couponBatch());
        field(at, "reward", prize.kind().equals(PrizeKind.REWARD.code()), prize.reward());
        between(at + "points", prize.points(), 1, LARGEST, false);
    }

    private void field(String at, String name, boolean wanted, @Nullable Object value) {
        if (wanted && value == null) {
            checks.refuse(at + name, Text.of("reason.given"));
        } else if (!wanted && value != null) {
            refuseOther(at + name);
        }
    }

    private void quiz(QuizTerms terms) {
        checks.choice("quiz.tries", terms.tries(), TRIES);
        between("quiz.pointsPerRight", terms.pointsPerRight(), 0, LARGEST, true);
        between("quiz.pointsAllRight", terms.pointsAllRight(), 0, LARGEST, true);
        checks.number("quiz.questions", terms.questions().size(), 1, MOST_QUESTIONS);
        for (var i = 0; i < terms.questions().size(); i++) {
            question("quiz.questions[%d].".formatted(i), terms.questions().get(i));
        }
    }

    private void question(String at, QuizQuestion question) {
        checks.texts(at + "texts", question.texts(), LONGEST_TERMS);
        checks.number(at + "options", question.options().size(), 2, MOST_OPTIONS);
        for (var i = 0; i < question.options().size(); i++) {
            checks.texts(at + "options[%d]".formatted(i), question.options().get(i), LONGEST_NAME);
        }
        checks.number(
                at + "right",
                question.right(),
                0,
                Math.max(0, question.options().size() - 1));
    }

    private void between(String field, @Nullable Long value, long least, long most, boolean needed) {
        if (value == null ? needed : value < least || value > most) {
            checks.refuse(field, Text.of("reason.between").with("least", least).with("most", most));
        }
    }

    private void refuseOther(String field) {
        checks.refuse(field, Text.of("reason.other-kind").with("kind", content.kind()));
    }
}
