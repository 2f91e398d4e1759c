package dev.rung.benefits.activity.lottery;

import static dev.rung.benefits.activity.ActivityShop.draft;
import static dev.rung.benefits.activity.ActivityShop.lottery;
import static dev.rung.benefits.activity.ActivityShop.nonce;
import static dev.rung.benefits.activity.ActivityShop.prize;
import static dev.rung.benefits.activity.ActivityShop.started;
import static dev.rung.benefits.activity.ActivityShop.step;
import static dev.rung.benefits.activity.DrawScript.NOT_OVER;
import static dev.rung.benefits.activity.DrawScript.SOUND;
import static dev.rung.benefits.activity.DrawScript.UNSOUND;
import static dev.rung.benefits.activity.DrawScript.verified;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.redemption.Member.pieces;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.mug;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.ManyClients;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.benefits.ActivityEvent.PrizeWon;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tickets, from the commitment to the proof.
///
/// The guard of the urn is the lock on the activity; a check of the table and the key of tickets stand behind
/// it.
@QuarkusTest
@WithTestResource(Servers.class)
class LotteryTest {

    @Inject
    Ledger ledger;

    @Inject
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aTicketCostsPointsAndWinsPoints() {
        var alice = new Member(ledger).withPoints(100);
        var code = started("lottery", lottery(10, 3, List.of(prize("points", 1, Map.of("points", 500)))));

        draw(alice, code, nonce(), "k-1")
                .statusCode(201)
                .body("number", equalTo(1))
                .body("kind", equalTo("points"))
                .body("points", equalTo(500))
                .body("granted", equalTo(true));

        alice.has(590, 0, 10);
        draw(alice, code, nonce(), "k-2").statusCode(409).body("reason", equalTo("all-drawn"));
        alice.has(590, 0, 10);
        assertThat(alice.announced())
                .filteredOn(PrizeWon.class::isInstance)
                .singleElement()
                .extracting("ticket", "kind", "points")
                .containsExactly(1L, "points", 500L);
        theBooksHold();
    }

    @Test
    void theSameRequestDrawsOnceAndAnotherNonceIsRefused() {
        var alice = new Member(ledger);
        var code = started("lottery", lottery(0, 5, List.of(prize("nothing", 9, Map.of()))));
        var nonce = nonce();
        var first = draw(alice, code, nonce, "k").statusCode(201).extract().asString();

        assertThat(draw(alice, code, nonce, "k").statusCode(200).extract().asString())
                .isEqualTo(first);
        draw(alice, code, nonce(), "k").statusCode(422);
        draw(alice, code, "no nonce", "k2").statusCode(400);
        alice.me()
                .get("/api/v1/me/activities/{code}/tickets", code)
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("items[0].nonce", equalTo(nonce));
    }

    @Test
    void soManyADayAndAgainTheNextDay() {
        var alice = new Member(ledger);
        var code = started("lottery", lottery(0, 2, List.of(prize("nothing", 9, Map.of()))));
        draw(alice, code, nonce(), "k1").statusCode(201);
        draw(alice, code, nonce(), "k2").statusCode(201);
        draw(alice, code, nonce(), "k3").statusCode(409).body("reason", equalTo("limit-reached"));

        clock.advance(Duration.ofDays(1));

        draw(alice, code, nonce(), "k4").statusCode(201);
    }

    @Test
    void aCouponIsIssuedAndOneThatIsNotThereIsOwed() throws Exception {
        var alice = new Member(ledger);
        var content = CouponShop.content("generated");
        var batch = CouponShop.open(CouponShop.with(content, "perCustomer", 1));
        var code = started("lottery", lottery(0, 5, List.of(prize("coupon", 2, Map.of("couponBatch", batch)))));

        draw(alice, code, nonce(), "k1").statusCode(201).body("granted", equalTo(true));
        draw(alice, code, nonce(), "k2").statusCode(201).body("granted", equalTo(false));

        assertThat(CouponShop.couponsOf(alice.shopper)).hasSize(1);
        owed(code).body("items.number", equalTo(List.of(2)));
        grant(code, 2).statusCode(409).body("type", equalTo("urn:problem:prize-not-there"));

        Database.execute(
                "update coupon_batches set content = jsonb_set(cast(content as jsonb), '{perCustomer}', '2')::text where"
                        + " id::text = ?",
                batch.toString());
        alice.shopper.stands(excluded(null));
        grant(code, 2).statusCode(409).body("type", equalTo("urn:problem:not-taking-part"));
        owed(code).body("items.number", equalTo(List.of(2)));
        alice.shopper.stands(excluded(Instant.now()));
        grant(code, 2).statusCode(200).body("granted", equalTo(true));
        grant(code, 2).statusCode(200);
        owed(code).body("items", hasSize(0));
        assertThat(CouponShop.couponsOf(alice.shopper)).hasSize(2);
        assertThat(alice.announced()).filteredOn(PrizeWon.class::isInstance).hasSize(2);
    }

    @Test
    void aBatchGivesAsManyCouponsAsThereAreOfThePrize() {
        var batch = CouponShop.open(CouponShop.with(CouponShop.content("generated"), "total", 3));
        var code = draft(
                "lottery",
                lottery(
                        0,
                        5,
                        List.of(
                                prize("coupon", 2, Map.of("couponBatch", batch)),
                                prize("coupon", 2, Map.of("couponBatch", batch)))));

        step(code, "start").statusCode(422).body("errors.field", equalTo(List.of("lottery.prizes")));
    }

    /// All of them when it is put on; what nobody drew comes back at its end.
    @Test
    void piecesOfARewardAreSetAside() {
        var alice = new Member(ledger);
        var mug = mug(60, 5L, Map.of());
        var code = started("lottery", lottery(0, 5, List.of(prize("reward", 3, Map.of("reward", mug)))));
        assertThat(pieces(mug)).containsExactly(2L, 3L, 0L);

        draw(alice, code, nonce(), "k1").statusCode(201).body("reward", equalTo(mug));

        assertThat(pieces(mug)).containsExactly(2L, 2L, 1L);
        step(code, "end").statusCode(200);
        assertThat(pieces(mug)).containsExactly(4L, 0L, 1L);
    }

    /// As where it is redeemed: the coupon of its batch, or it is owed.
    @Test
    void aRewardThatIsACouponGivesOneAndIsOwedWhereThereIsNone() {
        var alice = new Member(ledger);
        var batch = CouponShop.open(CouponShop.with(CouponShop.content("generated"), "perCustomer", 1));
        var voucher = mug(60, 5L, Map.of("kind", "coupon", "couponBatch", batch));
        var code = started("lottery", lottery(0, 5, List.of(prize("reward", 2, Map.of("reward", voucher)))));

        draw(alice, code, nonce(), "k1").statusCode(201).body("granted", equalTo(true));
        draw(alice, code, nonce(), "k2").statusCode(201).body("granted", equalTo(false));

        assertThat(CouponShop.couponsOf(alice.shopper)).extracting("batchId").containsExactly(batch);
        assertThat(pieces(voucher)).containsExactly(3L, 1L, 1L);
        owed(code).body("items.number", equalTo(List.of(2)));
    }

    @Test
    void theSeedIsSecretUntilTheEndAndAnybodyCanCheckEveryTicket() throws Exception {
        var alice = new Member(ledger);
        var code = started(
                "lottery",
                lottery(
                        0,
                        20,
                        List.of(
                                prize("points", 2, Map.of("points", 5)),
                                prize("points", 5, Map.of("points", 1)),
                                prize("nothing", 13, Map.of()))));
        var commitment =
                proof(code).body("seed", nullValue()).extract().jsonPath().getString("commitment");
        for (var i = 0; i < 12; i++) {
            draw(alice, code, nonce(), "k" + i).statusCode(201);
        }
        assertThat(verified(code)).isEqualTo(NOT_OVER);

        clock.advance(Duration.ofDays(12));

        var over = proof(code).extract().jsonPath();
        assertThat(over.getString("commitment")).isEqualTo(commitment);
        assertThat(over.getString("seed")).hasSize(64);
        given().get("/api/v1/public/draws/{code}/tickets", code)
                .then()
                .statusCode(200)
                .body(not(containsString(alice.shopper.externalId)))
                .body(not(containsString(alice.shopper.id.toString())));
        assertThat(verified(code)).isZero();

        var nonce = given().get("/api/v1/public/draws/{code}/tickets", code)
                .jsonPath()
                .getString("items[2].nonce");
        var other = "update draw_tickets set nonce = ? where activity_code = ? and number = 3";
        Database.execute(other, nonce(), code);
        Database.execute("update draw_tickets set place = 1 - place where activity_code = ? and place < 2", code);
        assertThat(verified(code)).isEqualTo(UNSOUND);
        Database.execute(other, nonce, code);
        assertThat(verified(code)).isEqualTo(UNSOUND);
        Database.execute("update draw_tickets set place = 1 - place where activity_code = ? and place < 2", code);
        assertThat(verified(code)).isEqualTo(SOUND);
    }

    @Test
    void theSeedAtRestIsSealed() {
        var code = started("lottery", lottery(0, 1, List.of(prize("nothing", 1, Map.of()))));
        step(code, "end").statusCode(200);
        var seed = proof(code).extract().jsonPath().getString("seed");

        assertThat(Database.count(
                        "select count(*) from draw_seeds s where activity_code = ? and (s.sealed_seed like ? or"
                                + " s::text like ?)",
                        code,
                        "%" + seed + "%",
                        "%" + seed + "%"))
                .isZero();
    }

    /// Sealed for one activity, a seed is no other's: whoever swaps rows has no draw to choose from.
    @Test
    void aSeedIsOpenedForItsOwnerOnly() throws Exception {
        var code = started("lottery", lottery(0, 1, List.of(prize("nothing", 1, Map.of()))));
        var other = started("lottery", lottery(0, 1, List.of(prize("nothing", 1, Map.of()))));
        step(code, "end").statusCode(200);
        var swap =
                "update draw_seeds a set sealed_seed = b.sealed_seed from draw_seeds b where a.activity_code in (?, ?)"
                        + " and b.activity_code in (?, ?) and a.activity_code <> b.activity_code";

        Database.execute(swap, code, other, code, other);
        given().get("/api/v1/public/draws/{code}", code).then().statusCode(500);

        Database.execute(swap, code, other, code, other);
        proof(code).body("seed", notNullValue());
    }

    /// Codes that are made run on, codes that were brought in do not.
    @Test
    void aLotteryNeedsAsManyImportedCodesAsItHasPrizes() {
        var batch = CouponShop.open(CouponShop.content("imported"));
        CouponShop.upload(batch, "ONE-" + UUID.randomUUID()).then().statusCode(200);
        var prizes = prize("coupon", 2, Map.of("couponBatch", batch));
        var code = draft("lottery", lottery(0, 1, List.of(prizes)));
        step(code, "start").statusCode(422).body("errors.field", equalTo(List.of("lottery.prizes")));

        CouponShop.upload(batch, "TWO-" + UUID.randomUUID()).then().statusCode(200);
        step(code, "start").statusCode(200);
    }

    @Test
    void thePageForStrangersNeedsNoLogin() {
        var code = started("lottery", lottery(0, 1, List.of(prize("nothing", 1, Map.of()))));
        given().header("Accept-Language", "en")
                .get("/api/v1/public/draws/{code}/page", code)
                .then()
                .statusCode(200)
                .body(containsString("Check a draw"))
                .body(containsString("verify.js"));
        given().header("Accept-Language", "zh-CN")
                .get("/api/v1/public/draws/{code}/page?lang=en", code)
                .then()
                .statusCode(200)
                .body(containsString("Check a draw"));
        given().get("/api/v1/public/draws/{code}/verify.js", code)
                .then()
                .statusCode(200)
                .body(containsString("export async function faultsOf"));
    }

    /// 200 clients want 30 prizes and 30 blanks: each is drawn once, and nothing twice.
    @Test
    void neverMorePrizesThanThereAre() {
        var members = Stream.generate(() -> Member.known(ledger).withPoints(20))
                .limit(50)
                .toList();
        var mug = mug(1, 10L, Map.of());
        var code = started(
                "lottery",
                lottery(
                        1,
                        100,
                        List.of(
                                prize("points", 20, Map.of("points", 7)),
                                prize("reward", 10, Map.of("reward", mug)),
                                prize("nothing", 30, Map.of()))));

        var statuses = ManyClients.counted(ManyClients.sent(
                200,
                IntStream.range(0, 200)
                        .mapToObj(i -> request(members.get(i % members.size()), code))
                        .toList()));

        assertThat(statuses).containsOnly(Map.entry(201, 60L), Map.entry(409, 140L));
        assertThat(Database.count("select count(distinct number) from draw_tickets where activity_code = ?", code))
                .isEqualTo(60);
        assertThat(Database.count(
                        "select sum(given) from lottery_prizes where activity_code = ? and given = count", code))
                .isEqualTo(60);
        assertThat(Database.count("select points_given from activities where code = ?", code))
                .isEqualTo(140);
        assertThat(pieces(mug)).containsExactly(0L, 0L, 10L);
        theBooksHold();
    }

    @Test
    void theLimitOfADayHoldsHoweverManyTryAtOnce() {
        var alice = Member.known(ledger);
        var code = started("lottery", lottery(0, 3, List.of(prize("nothing", 100, Map.of()))));

        var statuses = ManyClients.counted(ManyClients.sent(
                40, IntStream.range(0, 40).mapToObj(i -> request(alice, code)).toList()));

        assertThat(statuses).containsOnly(Map.entry(201, 3L), Map.entry(409, 37L));
    }

    private static ValidatableResponse draw(Member member, String code, String nonce, String key) {
        return member.me()
                .header("Idempotency-Key", key)
                .body(Map.of("nonce", nonce))
                .post("/api/v1/me/activities/{code}/tickets", code)
                .then();
    }

    private static Membership excluded(@Nullable Instant until) {
        return new Membership(
                List.of(), List.of(new Restriction("excluded", Instant.EPOCH, until, "reseller", "hand")));
    }

    private static ValidatableResponse owed(String code) {
        return as("agent")
                .get("/api/v1/activity-catalogue/{code}/winners?owed=true", code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse grant(String code, int number) {
        return as("agent")
                .post("/api/v1/activity-catalogue/{code}/winners/{number}/grant", code, number)
                .then();
    }

    private static ValidatableResponse proof(String code) {
        return given().get("/api/v1/public/draws/{code}", code).then().statusCode(200);
    }

    private static HttpRequest request(Member member, String code) {
        return HttpRequest.newBuilder(address("/api/v1/me/activities/" + code + "/tickets"))
                .header("Authorization", "Bearer " + Tokens.customer(member.shopper.externalId))
                // nobody looks up a language while all connections wait for one lock
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .POST(BodyPublishers.ofString("{\"nonce\": \"%s\"}".formatted(nonce())))
                .build();
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
