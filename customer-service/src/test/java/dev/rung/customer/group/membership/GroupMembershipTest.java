package dev.rung.customer.group.membership;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.group.WrittenGroups.awaitMembers;
import static dev.rung.customer.group.WrittenGroups.awaitSettled;
import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.members;
import static dev.rung.customer.group.WrittenGroups.ofLocale;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class GroupMembershipTest {

    private static final String MEMBERS = "{\"kind\": \"one-of\", \"of\": \"member-status\", \"values\": [\"member\"]}";
    private static final String JOIN = "{\"terms\": \"2026-01\", \"channel\": \"app\"}";

    private final String customer = newCustomer();

    @Inject
    GroupReconciliation reconciliation;

    @Inject
    MeterRegistry meters;

    @Test
    void whoJoinsEntersWithinTwoSecondsAndWhoLeavesIsOut() {
        var group = create(both(ofLocale("br"), MEMBERS));
        putProfile(customer, "{\"locale\": \"br\"}").statusCode(200);
        awaitSettled();

        var joined = Instant.now();
        join();
        awaitMembers(group, hasItem(customer));
        assertThat(enteredAt(group)).isBefore(joined.plus(Duration.ofSeconds(2)));
        asCustomer(customer).delete("me/membership").then().statusCode(200);
        awaitMembers(group, not(hasItem(customer)));

        var told = SentCustomerEvents.of(customerId());
        assertThat(told)
                .filteredOn(event -> event instanceof GroupEntered || event instanceof GroupLeft)
                .filteredOn(event -> groupOf(event).toString().equals(group))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("GroupEntered", "GroupLeft");
        assertThat(told)
                .extracting(event -> requireNonNull(event.customer()).revision())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, told.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(told)
                .filteredOn(GroupEntered.class::isInstance)
                .allSatisfy(event ->
                        assertThat(requireNonNull(event.customer()).groups()).contains(groupOf(event)));
    }

    @Test
    void anAssessmentMovesACustomerFromTierGroupToTierGroup() {
        putProfile(customer, "{\"locale\": \"mt\"}").statusCode(200);
        var gold = create(both(ofLocale("mt"), oneOf("tier", "gold")));
        var others =
                create(both(ofLocale("mt"), "{\"kind\": \"not\", \"rules\": [%s]}".formatted(oneOf("tier", "gold"))));
        awaitMembers(others, contains(customer));

        assess("gold", 2);
        awaitMembers(gold, contains(customer));
        awaitMembers(others, empty());
        assess("silver", 1);
        assess("gold", 3);
        awaitSettled();
        assertThat(members(gold)).containsExactly(customer);
    }

    @Test
    void visitsCountOnceWhoeverAgreesToPersonalisation() {
        putProfile(customer, "{\"locale\": \"os\"}").statusCode(200);
        var often =
                create(both(ofLocale("os"), "{\"kind\": \"done\", \"of\": \"visit\", \"days\": 30, \"atLeast\": 2}"));
        var once = visit(customer);
        send(BATCH, batch(once, visit(newCustomer()))).statusCode(202);
        as("storefront")
                .header("Content-Type", "application/json")
                .body("{\"granted\": true, \"textVersion\": \"2026-01\", \"locale\": \"en\", \"source\": \"test\"}")
                .put("customers/" + customer + "/consents/personalisation/inbox")
                .then()
                .statusCode(200);
        send(BATCH, batch(once)).statusCode(202);
        awaitSettled();
        assertThat(members(often)).doesNotContain(customer);

        send(BATCH, batch(visit(customer))).statusCode(202);
        awaitMembers(often, hasItem(customer));
    }

    @Test
    void changingTenCustomersLooksAtTen() {
        var others = Stream.generate(() -> newCustomer()).limit(300).toList();
        send(BATCH, batch(others.stream().map(each -> visit(each)).toList())).statusCode(202);
        create(ofLocale("eo"));
        awaitSettled();

        var before = meters.counter("rung.groups.settled").count();
        others.subList(0, 10).forEach(each -> putProfile(each, "{\"locale\": \"eo\"}"));
        awaitSettled();

        assertThat(meters.counter("rung.groups.settled").count() - before).isBetween(10.0, 20.0);
    }

    @Test
    void aNightFindsAndMendsWhatDiffers() throws SQLException {
        putProfile(customer, "{\"locale\": \"ga\"}").statusCode(200);
        var group = create(ofLocale("ga"));
        awaitMembers(group, contains(customer));
        awaitSettled();
        assertThat(reconciliation.reconcile().orElseThrow().differing()).isZero();

        Tables.execute("delete from group_member where group_id = '%s'".formatted(group));
        assertThat(reconciliation.reconcile().orElseThrow().differing()).isEqualTo(1);

        awaitMembers(group, contains(customer));
    }

    @Test
    void whoIsErasedLeavesNothingBehind() throws SQLException {
        putProfile(customer, "{\"locale\": \"cy\", \"birthday\": \"1990-03-02\", \"region\": \"GB-WLS\"}")
                .statusCode(200);
        var group = create(ofLocale("cy"));
        awaitMembers(group, contains(customer));
        send(BATCH, batch(visit(customer))).statusCode(202);
        var id = customerId();

        Tables.execute("""
                update vault_keys set master_key_id = null, wrapped_key = null, forgotten_at = now()
                 where owner = '%s'""".formatted(id));
        Tables.execute("insert into group_queue (customer_id) values ('%s')".formatted(id));
        awaitSettled();

        assertThat(members(group)).isEmpty();
        for (var table : List.of("group_member", "group_profile", "behaviour_count", "group_due", "group_queue")) {
            assertThat(Tables.texts("select 1 from %s where customer_id = '%s'".formatted(table, id)))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void manyChangesAtOnceLeaveListsAsTheRulesSay() throws SQLException {
        var group = create(both(ofLocale("gd"), MEMBERS));
        var crowd = Stream.generate(() -> newCustomer()).limit(40).toList();
        crowd.parallelStream().forEach(each -> {
            putProfile(each, "{\"locale\": \"gd\"}");
            send(BATCH, batch(visit(each)));
            asCustomer(each)
                    .header("Content-Type", "application/json")
                    .body(JOIN)
                    .put("me/membership");
        });
        crowd.subList(0, 20).parallelStream().forEach(each -> asCustomer(each).delete("me/membership"));
        awaitSettled();

        assertThat(members(group)).containsExactlyInAnyOrderElementsOf(crowd.subList(20, 40));
        assertThat(reconciliation.reconcile().orElseThrow().differing()).isZero();
    }

    private void join() {
        asCustomer(customer)
                .header("Content-Type", "application/json")
                .body(JOIN)
                .put("me/membership")
                .then()
                .statusCode(200);
    }

    private Instant enteredAt(String group) {
        return Instant.parse(Tables.texts("""
                select to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from group_member
                 where group_id = '%s' and customer_id = '%s'""".formatted(group, customerId())).getFirst());
    }

    private void assess(String tier, long revision) {
        var id = UUID.fromString(customerId());
        Events.send(
                Topic.ASSESSMENTS,
                id.toString(),
                new Assessed(
                        id,
                        customer,
                        new AssessmentEvent.Standing(new TierRef(tier, 1, Map.of()), Instant.now(), null, "ACTIVE"),
                        10,
                        List.of(),
                        new AssessmentEvent.Rfm(1L, 1, BigDecimal.ONE, 1, 1, 1, "important-value"),
                        "high",
                        "mature",
                        null,
                        new AssessmentEvent.Keep(null, List.of()),
                        1,
                        Instant.now(),
                        Instant.now(),
                        new AssessmentEvent.Position(0, 0),
                        revision,
                        "new",
                        new AssessmentEvent.Churn("none", List.of(), null),
                        null));
    }

    private static UUID groupOf(CustomerEvent event) {
        return event instanceof GroupEntered entered ? entered.groupId() : ((GroupLeft) event).groupId();
    }

    private static String both(String one, String other) {
        return "{\"kind\": \"all\", \"rules\": [%s, %s]}".formatted(one, other);
    }

    private static String oneOf(String trait, String value) {
        return "{\"kind\": \"one-of\", \"of\": \"%s\", \"values\": [\"%s\"]}".formatted(trait, value);
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
