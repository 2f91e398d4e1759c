package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.earning.version.RulesOfTests.action;
import static dev.rung.benefits.earning.version.RulesOfTests.drafted;
import static dev.rung.benefits.earning.version.RulesOfTests.nextFreeDay;
import static dev.rung.benefits.earning.version.RulesOfTests.noon;
import static dev.rung.benefits.earning.version.RulesOfTests.promotion;
import static dev.rung.benefits.earning.version.RulesOfTests.published;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.catalogue.Catalogue;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Fact.TierPath.Span;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.rules.ActionPolicy;
import dev.rung.benefits.earning.rules.ActionRule;
import dev.rung.benefits.earning.rules.EarningProposal;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.earning.version.RulesOfTests;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against the real database: actions earn by published rules, their caps and the budgets of promotions.
@QuarkusTest
@WithTestResource(Servers.class)
class EarningByActionTest {

    @Inject
    Settling settling;

    @Inject
    EveryHourSettleWhatIsDue everyHour;

    @Inject
    SettableClock clock;

    private final CustomerStory alice = new CustomerStory();
    private LocalDate today;

    @BeforeEach
    void theDayIsFree() {
        today = nextFreeDay();
        clock.set(noon(today).toInstant());
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aReviewToldLateTakesItsPlaceAndTheCapStands() {
        published(rules(List.of(action("review", "review", 20, Map.of("mostPerDay", 30))), List.of()), tomorrow());
        var noon = on(1, 12);
        clock.set(on(2, 12));
        var first = acted(alice, SourceKind.REVIEW, noon);
        var second = acted(alice, SourceKind.REVIEW, noon.plusSeconds(60));
        var late = acted(alice, SourceKind.REVIEW, noon.minusSeconds(60));

        take(alice, List.of(second));
        assertThat(pointsOf(second)).isEqualTo(20);
        take(alice, List.of(first, second));
        assertThat(List.of(pointsOf(first), pointsOf(second))).containsExactly(20L, 10L);
        take(alice, List.of(late));
        take(alice, List.of(late));

        assertThat(List.of(pointsOf(late), pointsOf(first), pointsOf(second))).containsExactly(20L, 10L, 0L);
        assertThat(count("select available from balances where customer_id = ?", alice.customerId))
                .isEqualTo(30);
    }

    /// The month's cap and the first of its kind reach beyond the actions that were told: they are read too.
    @Test
    void anyOrderAndAnyBatchesEndWhereThePolicySays() throws Exception {
        var actions = List.of(
                action("first", "review", 100, Map.of("firstOnly", true)),
                action("review", "review", 7, Map.of("tiered", true, "mostPerDay", 10, "mostPerMonth", 25)),
                action("share", "share", 4, Map.of("mostPerDay", 10, "mostPerMonth", 15, "pendingDays", 3)));
        published(rules(actions, List.of()), tomorrow());
        clock.set(on(75, 12));
        var random = new Random(today.toEpochDay());
        var stories = new HashMap<CustomerStory, List<Fact>>();
        var deliveries = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 8; i++) {
            var customer = new CustomerStory();
            var facts = story(customer, random);
            stories.put(customer, facts);
            for (int from = 0; from < facts.size(); from += 3) {
                var batch = facts.subList(from, Math.min(facts.size(), from + 3));
                deliveries.add(() -> take(customer, batch));
                deliveries.add(() -> take(customer, batch));
            }
        }
        Collections.shuffle(deliveries, random);

        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var done : clients.invokeAll(deliveries)) {
                done.get();
            }
        }

        for (var story : stories.entrySet()) {
            assertThat(pointsBySource(story.getKey())).isEqualTo(expected(story.getKey(), story.getValue()));
        }
    }

    @Test
    void whatWaitsBecomesAvailableAndEndsByTheTimer() throws Throwable {
        published(rules(List.of(action("share", "share", 5, Map.of("pendingDays", 3))), List.of()), tomorrow());
        clock.set(on(1, 13));
        take(alice, List.of(acted(alice, SourceKind.SHARE, on(1, 12))));
        assertThat(count("select pending from balances where customer_id = ?", alice.customerId))
                .isEqualTo(5);

        clock.set(on(4, 1));
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        assertThat(count("select available from balances where customer_id = ?", alice.customerId))
                .isEqualTo(5);

        clock.advance(Duration.ofDays(800));
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        assertThat(count("select expired from balances where customer_id = ?", alice.customerId))
                .isEqualTo(5);
    }

    @Test
    void aBudgetIsNeverExceededWhoeverComesAtTheSameTime() throws Exception {
        var code = doublingCode();
        published(rules(List.of(), List.of(promotion(code, List.of("order"), tomorrow(), 1050))), tomorrow());
        clock.set(on(1, 13));
        var deliveries = new ArrayList<Callable<Void>>();
        var customers = new ArrayList<CustomerStory>();
        for (int i = 0; i < 40; i++) {
            var customer = new CustomerStory();
            customers.add(customer);
            var paid = paid(customer, "o" + i, "100", on(1, 12));
            deliveries.add(() -> take(customer, List.of(paid)));
            deliveries.add(() -> take(customer, List.of(paid)));
        }

        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var done : clients.invokeAll(deliveries)) {
                done.get();
            }
        }

        assertThat(count("select used from promotion_budgets where code = ?", code))
                .isEqualTo(1050);
        assertThat(count("select sum(points)::bigint from promotion_grants where code = ?", code))
                .isEqualTo(1050);
        assertThat(customers.stream().mapToLong(EarningByActionTest::pending).sum())
                .isEqualTo(4000 + 1050);
        assertThat(customers.stream().map(EarningByActionTest::pending).filter(points -> points == 200))
                .hasSize(10);
    }

    /// A refund leaves the customer with what is right, and the budget as it was: nobody gains by it.
    @Test
    void aRefundTakesItsShareOfThePromotionAndGivesNothingBackToTheBudget() {
        var code = "refund-" + today;
        published(rules(List.of(), List.of(promotion(code, List.of("order"), tomorrow(), 150))), tomorrow());
        clock.set(on(1, 13));
        var bob = new CustomerStory();
        take(alice, List.of(paid(alice, "o1", "100", on(1, 12))));
        take(bob, List.of(paid(bob, "o1", "100", on(1, 12))));
        assertThat(List.of(pending(alice), pending(bob))).containsExactly(200L, 150L);

        take(alice, List.of(refunded(alice, "o1", "60", on(1, 13))));
        take(bob, List.of(refunded(bob, "o1", "10", on(1, 13))));

        assertThat(List.of(pending(alice), pending(bob))).containsExactly(80L, 140L);
        assertThat(count("select used from promotion_budgets where code = ?", code))
                .isEqualTo(150);
    }

    @Test
    void reviewsComeFromTheTopicAndGoOutAsEventsWithTheirSource() {
        published(rules(List.of(action("review", "review", 20, Map.of())), List.of()), tomorrow());
        clock.set(on(1, 13));
        var shopper = new Shopper().registers().reviews(on(1, 12)).isSentAgain();

        await().atMost(Duration.ofSeconds(30)).until(() -> balance(shopper.id) == 20);
        shopper.awaitAllProcessed();

        assertThat(balance(shopper.id)).isEqualTo(20);
        assertThat(shopper.announced())
                .filteredOn(PointsEvent.Earned.class::isInstance)
                .singleElement()
                .satisfies(earned -> assertThat(
                                ((PointsEvent.Earned) earned).source().kind())
                        .isEqualTo("review"));
        assertThat(shopper.entries()).extracting(entry -> entry.get("cause")).contains("action");
    }

    @Test
    void anAnsweredSurveyEarnsOnceHoweverOftenItIsTold() {
        published(rules(List.of(action("survey", "survey", 30, Map.of())), List.of()), tomorrow());
        clock.set(on(1, 13));
        var shopper = new Shopper().registers().answersASurvey(on(1, 11)).isSentAgain();
        shopper.answersASurvey(on(1, 12));

        await().atMost(Duration.ofSeconds(30)).until(() -> balance(shopper.id) == 60);

        assertThat(count("select count(*) from lots where customer_id = ? and source_kind = 'survey'", shopper.id))
                .isEqualTo(2);
    }

    @Test
    void aTrialTellsWhatLastMonthWouldHaveEarned() {
        published(rules(List.of(action("review", "review", 20, Map.of())), List.of()), tomorrow());
        clock.set(on(2, 13));
        take(alice, List.of(acted(alice, SourceKind.REVIEW, on(1, 12)), paid(alice, "o1", "100", on(1, 12))));
        var draft = drafted(rules(List.of(action("review", "review", 50, Map.of())), List.of()));
        clock.set(noon(today.plusMonths(1)).toInstant());

        Catalogue.as("benefits-manager")
                .post("/api/v1/earning-rules/versions/{version}/trial", draft.getInt("version"))
                .then()
                .statusCode(200)
                .body("from", equalTo(today.toString()))
                .body("customers", equalTo(1))
                .body("tried", equalTo(1))
                .body("points", equalTo(Map.of("now", 120, "then", 150)))
                .body("cost.then", equalTo(Map.of("amount", "1.50", "currency", "CNY")))
                .body("rules.rule", equalTo(List.of("order", "review")))
                .body("mostAffected.externalId", hasItem(alice.externalId));
    }

    /// Over two months, in no order, with a tier that was held in between.
    private List<Fact> story(CustomerStory customer, Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 24; i++) {
            var kind = List.of(SourceKind.REVIEW, SourceKind.SHARE, SourceKind.SIGN_IN)
                    .get(random.nextInt(3));
            facts.add(acted(customer, kind, on(1 + random.nextInt(50), random.nextInt(24))));
        }
        var gold = new Span(on(20, random.nextInt(24)), "gold");
        facts.add(new TierPath(UUID.randomUUID(), customer.customerId, gold.since(), 1, List.of(gold)));
        Collections.shuffle(facts, random);
        return facts;
    }

    private Map<String, Long> expected(CustomerStory customer, List<Fact> facts) {
        var version = SampleRules.with(
                List.of(
                        new ActionRule("first", SourceKind.REVIEW, 100, false, true, null, null, null, 0),
                        new ActionRule("review", SourceKind.REVIEW, 7, true, false, null, 10L, 25L, 0),
                        new ActionRule("share", SourceKind.SHARE, 4, false, false, null, 10L, 15L, 3)),
                List.of());
        var points = new TreeMap<String, Long>();
        new ActionPolicy(new EarningRules(List.of(version)), RulesOfTests.SHANGHAI)
                        .proposals(
                                customer.customerId,
                                OrderBooks.only(Acted.class, facts).toList(),
                                CustomerStory.history(facts).tiers(),
                                clock.instant())
                        .stream()
                        .map(EarningProposal::whole)
                        .filter(target -> target.earned() > 0)
                        .forEach(target -> points.put(target.source().id(), target.earned()));
        return points;
    }

    /// Of a promotion of its own for each day.
    String doublingCode() {
        return "double-" + today;
    }

    private static Map<String, Long> pointsBySource(CustomerStory customer) {
        var points = new TreeMap<String, Long>();
        try (var connection = Database.connect();
                var query = connection.prepareStatement(
                        "select source_id, issued from lots where issued > 0 and customer_id = ?")) {
            query.setObject(1, customer.customerId);
            for (var rows = query.executeQuery(); rows.next(); ) {
                points.put(rows.getString(1), rows.getLong(2));
            }
            return points;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate tomorrow() {
        return today.plusDays(1);
    }

    /// So many days after the test's first one, at that hour of the store.
    private Instant on(int days, int hour) {
        return today.plusDays(days)
                .atTime(hour, 0)
                .atZone(RulesOfTests.SHANGHAI)
                .toInstant();
    }

    private static Acted acted(CustomerStory customer, SourceKind kind, Instant at) {
        var id = UUID.randomUUID();
        return new Acted(id, customer.customerId, at, kind, id.toString(), null);
    }

    private static Paid paid(CustomerStory customer, String orderId, String amount, Instant at) {
        return new Paid(UUID.randomUUID(), customer.customerId, at, orderId, null, new BigDecimal(amount), null, null);
    }

    private static Refunded refunded(CustomerStory customer, String orderId, String amount, Instant at) {
        var id = UUID.randomUUID();
        return new Refunded(id, customer.customerId, at, id.toString(), orderId, new BigDecimal(amount), null);
    }

    private Void take(CustomerStory customer, List<? extends Fact> facts) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> settling.settle(facts.stream()
                    .map(fact -> new ReportedFact(customer.externalId, fact))
                    .toList()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long pointsOf(Acted action) {
        return count(
                "select coalesce(sum(issued), 0) from lots where customer_id = ? and source_id = ?",
                action.customerId(),
                action.id());
    }

    private static long pending(CustomerStory customer) {
        return count("select pending from balances where customer_id = ?", customer.customerId);
    }

    private static long balance(UUID customer) {
        return count("select coalesce(sum(available), 0) from balances where customer_id = ?", customer);
    }
}
