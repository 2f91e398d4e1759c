package dev.rung.customer.group.membership;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.group.WrittenGroups.agree;
import static dev.rung.customer.group.WrittenGroups.assess;
import static dev.rung.customer.group.WrittenGroups.awaitMembers;
import static dev.rung.customer.group.WrittenGroups.awaitSettled;
import static dev.rung.customer.group.WrittenGroups.both;
import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.idOf;
import static dev.rung.customer.group.WrittenGroups.members;
import static dev.rung.customer.group.WrittenGroups.ofLocale;
import static dev.rung.customer.group.WrittenGroups.oneOf;
import static dev.rung.customer.group.WrittenGroups.put;
import static dev.rung.customer.group.WrittenGroups.withdraw;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

        assess(customerId(), "gold", 2);
        awaitMembers(gold, contains(customer));
        awaitMembers(others, empty());
        assess(customerId(), "silver", 1);
        assess(customerId(), "gold", 3);
        awaitSettled();
        assertThat(members(gold)).containsExactly(customer);
    }

    @Test
    void visitsCountOnceOfWhoeverAgreesToPersonalisation() {
        putProfile(customer, "{\"locale\": \"os\"}").statusCode(200);
        var often =
                create(both(ofLocale("os"), "{\"kind\": \"done\", \"of\": \"visit\", \"days\": 30, \"atLeast\": 2}"));
        var once = visit(customer);
        send(BATCH, batch(once, visit(newCustomer()))).statusCode(202);
        agree(customer);
        var again = visit(customer);
        send(BATCH, batch(again)).statusCode(202);
        send(BATCH, batch(once, again)).statusCode(202);
        awaitSettled();
        assertThat(members(often)).doesNotContain(customer);

        send(BATCH, batch(visit(customer))).statusCode(202);
        awaitMembers(often, hasItem(customer));
    }

    @Test
    void whoWithdrawsFromPersonalisationLeavesAndIsCountedNoMore() {
        putProfile(customer, "{\"locale\": \"se\"}").statusCode(200);
        var visitors =
                create(both(ofLocale("se"), "{\"kind\": \"done\", \"of\": \"visit\", \"days\": 30, \"atLeast\": 1}"));
        agree(customer);
        send(BATCH, batch(visit(customer))).statusCode(202);
        awaitMembers(visitors, contains(customer));

        withdraw(customer);
        awaitMembers(visitors, empty());
        assertThat(Tables.texts("select type from behaviour_count where customer_id = '%s'".formatted(customerId())))
                .isEmpty();
        agree(customer);
        awaitSettled();
        assertThat(members(visitors)).isEmpty();
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
        agree(customer);
        send(BATCH, batch(visit(customer))).statusCode(202);
        put("groups/" + group + "/members/" + customer, "{\"reason\": \"x\", \"until\": \"2099-01-01T00:00:00Z\"}")
                .statusCode(204);
        assess(id, "gold", 1);
        await().until(() -> Tables.count("group_assessment where customer_id = '%s'".formatted(id)) == 1);
        assertThat(Tables.count("behaviour_count where customer_id = '%s'".formatted(id)))
                .isOne();
        awaitSettled();

        asCustomer(customer).delete("me/account").then().statusCode(200);
        assess(id, "silver", 2);
        awaitSettled();

        assertThat(members(group)).isEmpty();
        assertThat(Tables.texts("select in_groups from customer where customer_id = '%s'".formatted(id)))
                .containsExactly("[]");
        for (var table : List.of(
                "group_member",
                "group_hand",
                "group_profile",
                "group_assessment",
                "behaviour_count",
                "group_due",
                "group_queue")) {
            assertThat(Tables.texts("select 1 from %s where customer_id = '%s'".formatted(table, id)))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void manyChangesAtOnceLeaveListsAsTheRulesSay() throws SQLException {
        var group = create(both(ofLocale("gd"), MEMBERS));
        var crowd = Stream.generate(() -> newCustomer()).limit(40).toList();
        var others = Stream.of("ka", "kk", "km", "kn")
                .map(each -> create(both(ofLocale(each), MEMBERS)))
                .toList();
        crowd.parallelStream().forEach(each -> {
            var other = others.get(crowd.indexOf(each) % others.size());
            put("groups/" + other, "{\"name\": \"G\", \"version\": 99, \"rule\": %s}".formatted(ofLocale("gd")))
                    .statusCode(409);
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

    private static UUID groupOf(CustomerEvent event) {
        return event instanceof GroupEntered entered ? entered.groupId() : ((GroupLeft) event).groupId();
    }

    private String customerId() {
        return idOf(customer);
    }
}
