package dev.rung.customer.webhook;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.KeptRefusal;
import dev.rung.contracts.customer.CustomerEvent.Tombstone;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Message;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.WebhookDisabled;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(LocalReceivers.class)
class WebhookDeliveryTest {

    private static final int PORT = ConfigProvider.getConfig().getValue("rung.webhooks.address.ports", Integer.class);

    @Inject
    InventedNames names;

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver(PORT);
        names.say("receiver.test", List.of("127.0.0.1"));
        names.say("fence.test", List.of("127.0.0.1"));
    }

    @AfterEach
    void close() throws SQLException {
        receiver.close();
        Tables.execute("delete from webhook_delivery");
        Tables.execute("delete from webhook");
    }

    @Test
    void anEventIsSentSignedToTheAddressThatWasCheckedAndInOrderOfRevisions() {
        var webhook = added("receiver.test", "/whole", "coupon-issued.v1");
        var customer = UUID.randomUUID();

        var first = couponIssuedTo(customer);
        var second = couponIssuedTo(customer);
        Events.send(Topic.POINTS_EVENTS, customer.toString(), first);

        awaitReceived("/whole", 2);
        var received = receiver.at("/whole");
        assertThat(received).allSatisfy(one -> {
            assertThat(one.isSignedWith(webhook.secret())).isTrue();
            assertThat(one.host()).isEqualTo("receiver.test:" + PORT);
            assertThat(Long.parseLong(one.timestamp()))
                    .isBetween(
                            Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 5);
        });
        var bodies = received.stream().map(one -> JsonPath.from(one.body())).toList();
        assertThat(bodies)
                .extracting(body -> body.getString("data.eventId"))
                .containsExactlyInAnyOrder(
                        first.eventId().toString(), second.eventId().toString());
        assertThat(bodies).extracting(body -> body.getInt("revision")).containsExactlyInAnyOrder(1, 2);
        assertThat(bodies).allSatisfy(body -> {
            assertThat(body.getString("type")).isEqualTo("coupon-issued.v1");
            assertThat(body.getString("externalId")).isEqualTo("shop-7");
            assertThat(body.getString("customerId")).isEqualTo(customer.toString());
            assertThat(body.getString("timestamp")).isEqualTo("2026-03-02T09:30:00Z");
        });
        // told twice, queued once
        assertThat(Tables.texts("select count(*) from webhook_delivery")).containsExactly("2");
    }

    @Test
    void anEventThatLacksTheStoresIdIsSentWithIt() {
        added("receiver.test", "/message", "message-sent.v1");
        var externalId = newCustomer();
        putProfile(externalId, "{}").statusCode(200);
        var customer = UUID.fromString(
                Tables.texts("select customer_id from customer where external_id = '" + externalId + "'")
                        .getFirst());

        Events.send(
                Topic.MESSAGE_EVENTS,
                customer.toString(),
                new MessageEvent.Sent(
                        UUID.randomUUID(),
                        Instant.now(),
                        new Message(UUID.randomUUID(), customer, "tier-reached", "email")));

        awaitReceived("/message", 1);
        assertThat(JsonPath.from(receiver.at("/message").getFirst().body()).getString("externalId"))
                .isEqualTo(externalId);
    }

    @Test
    void aReceiverThatHangsHoldsUpNoOther() {
        receiver.hang("/hang");
        added("receiver.test", "/hang", "coupon-issued.v1");
        added("receiver.test", "/one", "coupon-issued.v1");
        added("receiver.test", "/two", "coupon-issued.v1");
        for (var i = 0; i < 20; i++) {
            couponIssuedTo(UUID.randomUUID());
        }

        awaitReceived("/one", 20);
        awaitReceived("/two", 20);

        assertThat(receiver.at("/hang")).hasSizeLessThan(20);
        assertThat(Tables.texts("select tries from webhook_delivery d join webhook w using (webhook_id)"
                        + " where w.name in ('/one', '/two')"))
                .hasSize(40)
                .containsOnly("1");
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdUntilItIsGivenUpAndReplayedWhenAsked() {
        receiver.answer("/fails", 500, Map.of(), "out of order");
        var webhook = added("receiver.test", "/fails", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        var failed = awaitState(webhook, "failed");
        assertThat(failed.getList("items[0].tries")).hasSize(3);
        assertThat(failed.getInt("items[0].tries[0].status")).isEqualTo(500);
        assertThat(failed.getString("items[0].tries[0].reason")).isEqualTo("refused");
        assertThat(failed.getString("items[0].tries[0].answer")).isEqualTo("out of order");
        assertThat(failed.getString("items[0].tries[0].nextAt")).isNotNull();
        assertThat(failed.getString("items[0].tries[2].nextAt")).isNull();

        receiver.answer("/fails", 200);
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("since", Instant.now().minusSeconds(600).toString()))
                .post("webhooks/" + webhook.id() + "/replay")
                .then()
                .statusCode(200)
                .body("deliveries", equalTo(1));
        var delivered = awaitState(webhook, "delivered");
        replay(webhook, delivered.getString("items[0].deliveryId"), 204);

        awaitReceived("/fails", 5);
        assertThat(receiver.at("/fails"))
                .allMatch(one -> one.isSignedWith(webhook.secret()))
                .extracting(Receiver.Received::id)
                .containsOnly(receiver.at("/fails").getFirst().id());
        assertThat(Tables.texts("select action from audit where subject = '" + webhook.id() + "' order by position"))
                .containsExactly("webhook.added", "webhook-deliveries.replayed", "webhook-delivery.replayed");
    }

    @Test
    void anInstanceThatDiedBetweenSendingAndRecordingLeavesItToAnother() throws SQLException {
        var webhook = added("receiver.test", "/crash", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());
        awaitState(webhook, "delivered");

        // as it was when the receiver had it, and the lease was committed
        Tables.execute("update webhook_delivery set state = 'waiting', ended_at = null, lease = gen_random_uuid(),"
                + " leased_until = clock_timestamp() + interval '2 seconds' where webhook_id = '" + webhook.id() + "'");
        var leasedAt = Instant.now();

        awaitReceived("/crash", 2);
        assertThat(Instant.now()).isAfter(leasedAt.plusMillis(1500));
        assertThat(receiver.at("/crash").get(1).id())
                .isEqualTo(receiver.at("/crash").getFirst().id());
        awaitState(webhook, "delivered");
    }

    @Test
    void goneDisablesWithAnAlarmAndItIsAudited() {
        receiver.answer("/gone", 410);
        var webhook = added("receiver.test", "/gone", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(one(webhook).getString("state")).isEqualTo("disabled"));
        assertThat(one(webhook).getString("disabledFor")).isEqualTo("gone");
        assertThat(Tables.texts("select entry from audit where action = 'webhook.disabled' and subject = '"
                        + webhook.id() + "'"))
                .hasSize(1);
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(Events.read(Topic.ALARMS, "webhook " + webhook.id(), AlarmEvent.class))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                WebhookDisabled.class,
                                alarm -> assertThat(alarm.reason()).isEqualTo("gone")));
    }

    @Test
    void nothingButFailureForDaysDisables() throws SQLException {
        receiver.answer("/fading", 500);
        var webhook = added("receiver.test", "/fading", "coupon-issued.v1");
        Tables.execute("update webhook set failing_since = now() - interval '6 days', failed_at = now(), failures = 9"
                + " where webhook_id = '"
                + webhook.id() + "'");
        couponIssuedTo(UUID.randomUUID());

        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(one(webhook).getString("disabledFor")).isEqualTo("failing"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer("/moved", 302, Map.of("Location", "http://receiver.test:" + PORT + "/elsewhere"), "");
        var webhook = added("receiver.test", "/moved", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        assertThat(awaitState(webhook, "failed").getString("items[0].tries[0].reason"))
                .isEqualTo("redirect");
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void aNameThatTurnsToAPrivateAddressIsRefusedWhenItIsSentTo() {
        names.say("turning.test", List.of("127.0.0.1"), List.of("10.0.0.1"));
        var webhook = added("turning.test", "/turning", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        assertThat(awaitState(webhook, "failed").getString("items[0].tries[0].reason"))
                .isEqualTo("not-public");
        assertThat(receiver.at("/turning")).isEmpty();
    }

    @Test
    void aNameThatTurnsBetweenCheckAndConnectIsConnectedAsChecked() {
        // at save, at the first try, and from then on
        names.say("rebinding.test", List.of("127.0.0.1"), List.of("127.0.0.1"), List.of("10.0.0.1"));
        var webhook = added("rebinding.test", "/rebinding", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        awaitState(webhook, "delivered");
        assertThat(receiver.at("/rebinding")).hasSize(1);
        assertThat(names.timesAsked("rebinding.test")).isEqualTo(2);
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() {
        var webhook = added("receiver.test", "/rotated", "coupon-issued.v1");
        var renewed = as("admin")
                .post("webhooks/" + webhook.id() + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("secret");
        assertThat(renewed).startsWith("whsec_").isNotEqualTo(webhook.secret());
        // nobody saw the answer: it is asked for once more
        as("admin").post("webhooks/" + webhook.id() + "/secret").then().statusCode(200);

        ping(webhook, 202);

        awaitReceived("/rotated", 1);
        var received = receiver.at("/rotated").getFirst();
        assertThat(received.isSignedWith(renewed)).isTrue();
        assertThat(received.isSignedWith(webhook.secret())).isTrue();
        assertThat(JsonPath.from(received.body()).getString("type")).isEqualTo("webhook-ping.v1");
    }

    @Test
    void whoIsErasedIsNotSentAndNotShownAnyMore() throws SQLException {
        var webhook = added("receiver.test", "/erased", "coupon-issued.v1");
        var customer = UUID.randomUUID();
        couponIssuedTo(customer);
        awaitState(webhook, "delivered");
        receiver.answer("/erased", 500);
        couponIssuedTo(customer);
        awaitReceived("/erased", 2);

        Tables.execute("insert into vault_keys (owner, forgotten_at) values ('" + customer + "', now())");

        assertThat(Tables.texts("select concat(event, external_id) from webhook_delivery where customer_id = '"
                        + customer + "'"))
                .containsExactly("", "");
        assertThat(Tables.texts(
                        "select state from webhook_delivery where customer_id = '" + customer + "' order by position"))
                .containsExactly("delivered", "dropped");
        replay(webhook, log(webhook, "delivered").getString("items[0].deliveryId"), 409);
        couponIssuedTo(customer);
        var other = UUID.randomUUID();
        Events.send(Topic.POINTS_EVENTS, customer.toString(), coupon(other));
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Tables.texts("select state from webhook_delivery where customer_id = '" + other + "'"))
                        .hasSize(1));
        assertThat(Tables.texts("select count(*) from webhook_delivery where customer_id = '" + customer + "'"))
                .containsExactly("2");
    }

    @Test
    void ofAnErasureNothingLeavesButWhoseItIs() {
        added("receiver.test", "/erasures", "customer-erased.v1");
        var customer = UUID.randomUUID();
        var tombstone = new Tombstone(
                "1", "aGFzaA==", List.of(new KeptRefusal("YmxpbmQ=", "marketing", "email", Instant.now())));

        Events.send(
                Topic.CUSTOMER_EVENTS,
                customer.toString(),
                new Erased(UUID.randomUUID(), Instant.now(), customer, tombstone, "own"));

        awaitReceived("/erasures", 1);
        var body = receiver.at("/erasures").getFirst().body();
        assertThat(body).doesNotContain("tombstone", "aGFzaA", "YmxpbmQ");
        assertThat(JsonPath.from(body).getMap("data")).containsOnlyKeys("type", "eventId", "occurredAt", "customerId");
        assertThat(Tables.texts("select event from webhook_delivery where customer_id = '" + customer + "'"))
                .noneMatch(event -> event.contains("YmxpbmQ"));
    }

    /// Guard: the lock that both take.
    @Test
    void whoeverQueuesWhileACustomerIsErasedFindsThemErased() throws SQLException {
        var webhook = added("receiver.test", "/race", "coupon-issued.v1");
        var customer = UUID.randomUUID();
        try (var erasing = connection()) {
            erasing.setAutoCommit(false);
            erasing.createStatement()
                    .execute("insert into vault_keys (owner, forgotten_at) values ('" + customer + "', now())");
            couponIssuedTo(customer);
            await().atMost(ofSeconds(60))
                    .until(() -> Tables.count("pg_locks where locktype = 'advisory' and not granted") > 0);
            erasing.commit();
        }

        Events.send(Topic.POINTS_EVENTS, customer.toString(), coupon(UUID.randomUUID()));
        awaitState(webhook, "delivered");
        assertThat(Tables.count("webhook_delivery where customer_id = '" + customer + "'"))
                .isZero();
    }

    @Test
    void whatAReceiverAnswersWhileItsCustomerIsErasedIsNotKept() throws Exception {
        receiver.answer("/echo", 500, Map.of(), "no such customer shop-7");
        var webhook = added("receiver.test", "/echo", "coupon-issued.v1");
        var customer = UUID.randomUUID();
        couponIssuedTo(customer);
        awaitReceived("/echo", 1);
        put(webhook, "/echo", "paused");
        CompletableFuture<Integer> erasing;
        try (var recording = connection()) {
            recording.setAutoCommit(false);
            recording
                    .createStatement()
                    .execute("update webhook_delivery set tries = 99 where customer_id = '" + customer + "'");
            recording
                    .createStatement()
                    .execute("insert into webhook_try (delivery_id, number, at, milliseconds, reason, answer)"
                            + " select delivery_id, 99, now(), 1, 'refused', 'no such customer shop-7'"
                            + " from webhook_delivery where customer_id = '" + customer + "'");
            erasing = CompletableFuture.supplyAsync(
                    () -> executed("insert into vault_keys (owner, forgotten_at) values ('" + customer + "', now())"));
            await().atMost(ofSeconds(60)).until(() -> Tables.count("pg_locks where not granted") > 0);
            recording.commit();
        }
        erasing.get(60, SECONDS);

        assertThat(Tables.count("webhook_try t join webhook_delivery d using (delivery_id) where d.customer_id = '"
                        + customer + "' and t.answer is not null"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into vault_keys (owner, forgotten_at) values ('%s', now()) -- %s",
                "update webhook set state = 'disabled' where webhook_id <> '%s' and webhook_id = '%s'",
                "update webhook set url = 'http://elsewhere.test/' where webhook_id <> '%s' and webhook_id = '%s'",
                "delete from webhook where webhook_id <> '%s' and webhook_id = '%s'"
            })
    void whatIsNotToBeSentAnyMoreOnceTheAddressIsKnownIsNotSent(String what) {
        var webhook = added("receiver.test", "/late", "coupon-issued.v1");
        var fence = added("fence.test", "/late-fence", "coupon-issued.v1");
        var customer = UUID.randomUUID();
        var done = new CompletableFuture<Integer>();
        names.meanwhile("receiver.test", () -> done.complete(executed(what.formatted(customer, webhook.id()))));

        couponIssuedTo(customer);

        await().atMost(ofSeconds(60)).until(done::isDone);
        ping(fence, 202);
        awaitState(fence, "delivered");
        assertThat(done).isCompletedWithValue(1);
        assertThat(receiver.at("/late")).isEmpty();
    }

    @Test
    void aReceiverThatHasTooMuchToDoIsLeftAloneAndNothingIsUsedUp() {
        receiver.answer("/busy", 429, Map.of("Retry-After", "1"), "");
        var webhook = added("receiver.test", "/busy", "coupon-issued.v1");
        couponIssuedTo(UUID.randomUUID());

        // more often than it may be tried
        awaitReceived("/busy", 5);
        assertThat(one(webhook).getString("notBefore")).isNotNull();
        receiver.answer("/busy", 204);

        assertThat(awaitState(webhook, "delivered").getList("items[0].tries")).hasSizeGreaterThan(3);
    }

    @Test
    void whatCannotBeSignedIsATryLikeAnyOther() throws SQLException {
        var webhook = added("receiver.test", "/unsigned", "coupon-issued.v1");
        Tables.execute("update webhook_secret set master_key_id = 'gone' where webhook_id = '" + webhook.id() + "'");
        couponIssuedTo(UUID.randomUUID());

        assertThat(awaitState(webhook, "failed").getString("items[0].tries[0].reason"))
                .isEqualTo("unsendable");
        assertThat(one(webhook).getString("failingSince")).isNotNull();
        assertThat(receiver.at("/unsigned")).isEmpty();
    }

    @Test
    void anotherAddressBeginsAnewAndWhatWaitedIsNotSentToAnotherHost() throws SQLException {
        names.say("other.test", List.of("127.0.0.1"));
        var webhook = added("receiver.test", "/moving", "coupon-issued.v1");
        put(webhook, "/moving", "paused");
        couponIssuedTo(UUID.randomUUID());
        awaitState(webhook, "waiting");
        Tables.execute("update webhook set failing_since = now(), failed_at = now(), failures = 9, not_before = now()"
                + " where webhook_id = '" + webhook.id() + "'");

        put(webhook, "other.test", "/moving", "active", "coupon-issued.v1");

        assertThat(one(webhook).getString("failingSince")).isNull();
        var failed = awaitState(webhook, "failed");
        assertThat(receiver.at("/moving")).isEmpty();
        replay(webhook, failed.getString("items[0].deliveryId"), 204);
        awaitReceived("/moving", 1);
    }

    @Test
    void whatIsNoLongerWantedIsDroppedAndNotSentAgain() {
        var webhook = added("receiver.test", "/unwanted", "coupon-issued.v1");
        put(webhook, "/unwanted", "paused");
        couponIssuedTo(UUID.randomUUID());
        awaitState(webhook, "waiting");

        put(webhook, "receiver.test", "/unwanted", "active", "coupon-expiring.v1");

        var dropped = awaitState(webhook, "dropped");
        replay(webhook, dropped.getString("items[0].deliveryId"), 409);
        assertThat(receiver.at("/unwanted")).isEmpty();
    }

    @Test
    void aPausedWebhookCollectsAndADisabledOneDoesNot() {
        var paused = added("receiver.test", "/paused", "coupon-issued.v1");
        var disabled = added("receiver.test", "/disabled", "coupon-issued.v1");
        var fence = added("receiver.test", "/fence", "coupon-issued.v1");
        put(paused, "/paused", "paused");
        put(disabled, "/disabled", "disabled");
        ping(paused, 409);
        couponIssuedTo(UUID.randomUUID());
        awaitState(fence, "delivered");

        assertThat(receiver.at("/paused")).isEmpty();
        put(paused, "/paused", "active");
        put(disabled, "/disabled", "active");

        awaitReceived("/paused", 1);
        assertThat(log(disabled, "").getList("items")).isEmpty();
    }

    private record Added(String id, String secret) {}

    private static Added added(String host, String path, String type) {
        var made = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        path,
                        "url",
                        "http://" + host + ":" + PORT + path,
                        "eventTypes",
                        List.of(type),
                        "state",
                        "active"))
                .post("webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Added(made.getString("webhookId"), made.getString("secret"));
    }

    private static void put(Added webhook, String path, String state) {
        put(webhook, "receiver.test", path, state, "coupon-issued.v1");
    }

    private static void put(Added webhook, String host, String path, String state, String type) {
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        path,
                        "url",
                        "http://" + host + ":" + PORT + path,
                        "eventTypes",
                        List.of(type),
                        "state",
                        state))
                .put("webhooks/" + webhook.id())
                .then()
                .statusCode(200);
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "customer", "customer");
    }

    private static int executed(String statement) {
        try {
            return Tables.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CouponIssued couponIssuedTo(UUID customer) {
        var event = coupon(customer);
        Events.send(Topic.POINTS_EVENTS, customer.toString(), event);
        return event;
    }

    private static CouponIssued coupon(UUID customer) {
        return new CouponIssued(
                UUID.randomUUID(),
                customer,
                "shop-7",
                Instant.parse("2026-03-02T09:30:00Z"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "threshold",
                "hand",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 31));
    }

    private static void ping(Added webhook, int status) {
        as("admin").post("webhooks/" + webhook.id() + "/ping").then().statusCode(status);
    }

    private static void replay(Added webhook, String delivery, int status) {
        as("admin")
                .post("webhooks/" + webhook.id() + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(status);
    }

    private void awaitReceived(String path, int times) {
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(receiver.at(path)).hasSizeGreaterThanOrEqualTo(times));
    }

    private static JsonPath awaitState(Added webhook, String state) {
        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(log(webhook, state).getList("items")).isNotEmpty());
        return log(webhook, state);
    }

    private static JsonPath log(Added webhook, String state) {
        var request = as("admin");
        return (state.isEmpty() ? request : request.queryParam("state", state))
                .get("webhooks/" + webhook.id() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath one(Added webhook) {
        return as("admin")
                .get("webhooks/" + webhook.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
