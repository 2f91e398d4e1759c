package dev.rung.system.browser.visit;

import static dev.rung.system.Storefront.paid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.oneOf;

import dev.rung.system.LauncherCommand;
import dev.rung.system.PolicyClient;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The customers of the demo, and something to see on each page. Bob has been on gold for most of a year, by an order
/// that no longer counts: he has enough to keep it, and too little to enter it again.
final class StoreCustomers {

    private static final String HOW_MANY = "120";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SuiteAccess suite;
    private final Storefront shop;

    private StoreCustomers(SuiteAccess suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    static void sendTo(SuiteAccess suite) {
        var store = new StoreCustomers(suite);
        store.sendBobsPast();
        store.runDemo();
        store.enterFigures();
        store.writeAGroup();
        store.nameAReceiver();
        store.uploadAList();
        new StoreBenefits(store.shop).add();
        store.leaveWork();
    }

    private void sendBobsPast() {
        var now = Instant.now();
        shop.send(
                        paid("bob-too-long-ago", "C-BOB", now.minus(Duration.ofDays(400)), "4100.00"),
                        paid("bob-last-winter", "C-BOB", now.minus(Duration.ofDays(300)), "4000.00"))
                .statusCode(202);
    }

    private void runDemo() {
        try {
            var demo = LauncherCommand.of(
                            "demo", "--customers", HOW_MANY, "--gateway", suite.gateway(), "--realm", suite.identity())
                    .start();
            if (demo.waitFor() != 0) {
                throw new IllegalStateException("./rung demo failed; its last words are in " + LauncherCommand.LOG);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void enterFigures() {
        var today = LocalDate.now(ZONE);
        shop.as("marketer")
                .body("{\"value\": 150, \"owner\": \"marketer\"}")
                .put("/insight/goals/customers/%s/%s".formatted(today.minusDays(45), today.plusDays(45)))
                .then()
                .statusCode(204);
        shop.as("marketer")
                .body("""
                        {"acquisition": {"amount": "1200.00", "currency": "CNY"}, "retention": {"amount": "800.00", "currency": "CNY"}}""")
                .put("/insight/costs/" + today.minusMonths(1).toString().substring(0, 7))
                .then()
                .statusCode(204);
    }

    private void writeAGroup() {
        shop.as("marketer").body("""
                        {"name": "金牌及以上", "description": "新品优先试用的客户",
                         "rule": {"kind": "one-of", "of": "tier", "values": ["gold", "diamond"]}}""").post("/groups").then().statusCode(201);
    }

    /// A webhook that collects and sends nothing.
    private void nameAReceiver() {
        shop.as("admin").body("""
                        {"name": "客服系统", "url": "https://1.1.1.1/rung", "eventTypes": ["tier-reached.v1", "tier-lost.v1"],
                         "state": "paused"}""").post("/webhooks").then().statusCode(201);
    }

    /// A file that waits for its mapping.
    private void uploadAList() {
        var path = "/imports/"
                + shop.as("admin")
                        .body("{\"name\": \"三月新客户\", \"kind\": \"customers\", \"format\": \"csv\"}")
                        .post("/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("importId");
        shop.as("admin")
                .contentType("application/octet-stream; charset=utf-8")
                .body("会员号,姓名,手机号\nC-MARCH-1,陈晨,13800000001\nC-MARCH-2,周舟,13800000002\n".getBytes(UTF_8))
                .put(path + "/parts/0")
                .then()
                .statusCode(200);
        shop.as("admin").body("""
                        {"bytes": 85, "sha256": "2f1ab00f5ecf432f7c0944c8ab8946dfb063bd9bcfeab441baca4cdce711d269"}""").post(path + "/completion").then().statusCode(200);
    }

    /// A draft that was tried, an appeal (there is one already where stories were told before), an event in quarantine.
    private void leaveWork() {
        var policies = new PolicyClient(shop);
        policies.dryRun(policies.draft("gold", 12_000));
        var decision = shop.as("alice")
                .get("/me/decisions")
                .then()
                .extract()
                .<String>path("items.find { it.kind == 'reached' }.decisionId");
        shop.as("alice")
                .body("{\"decisionId\": \"%s\", \"text\": \"上个月有一笔订单好像没有计入。\"}".formatted(decision))
                .post("/appeals")
                .then()
                .statusCode(oneOf(201, 409));
        shop.send(paid("without-an-amount", "C-CAROL", Instant.now(), "not a number"))
                .statusCode(202);
    }
}
