package dev.rung.customer.referral;

import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.referral.Invitations.codeOf;
import static dev.rung.customer.referral.Invitations.give;
import static dev.rung.customer.referral.Invitations.post;
import static dev.rung.customer.referral.Invitations.shopGives;
import static dev.rung.customer.referral.Invitations.statuses;
import static dev.rung.customer.referral.Invitations.told;
import static dev.rung.customer.referral.Invitations.verified;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of several at once, one.
@QuarkusTest
@WithTestResource(Servers.class)
class ReferralGuardTest {

    private final String inviter = newCustomer();
    private final String newcomer = newCustomer();
    private final String mail = "m" + newId() + "@example.com";

    @BeforeEach
    void theNewcomerHasAVerifiedAddress() {
        verified(newcomer, "n" + newId() + "@example.com");
    }

    /// Guard: the index over both of a pair.
    @Test
    void twoWhoInviteEachOtherAtOnceAreNotBothInvited() {
        verified(inviter, "i" + newId() + "@example.com");
        var own = codeOf(inviter);
        var other = codeOf(newcomer);

        assertThat(statuses(List.of(post(newcomer, own), post(inviter, other)))).containsExactlyInAnyOrder(200, 409);
    }

    /// Guard: the locks on the contact points.
    @Test
    void ofManyAccountsWithOneAddressOneIsInvited() {
        var accounts = Stream.generate(() -> newCustomer()).limit(8).toList();
        accounts.forEach(account -> verified(account, mail));
        var code = codeOf(inviter);

        var statuses =
                statuses(accounts.stream().map(account -> post(account, code)).toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    /// Guard: the row of the customer's tries.
    @Test
    void refusedCodesAreCountedAlsoAtOnceAndAcceptedOnesAreNot() {
        var code = codeOf(inviter);
        IntStream.range(0, 12).forEach(_ -> give(newcomer, code).statusCode(200));

        var statuses = statuses(
                Stream.generate(() -> post(newcomer, "AAAAAAAA")).limit(14).toList());

        assertThat(statuses).filteredOn(status -> status == 404).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(4);
        give(newcomer, code).statusCode(429).body("type", equalTo("urn:problem:too-many-referral-tries"));
        shopGives(newcomer, code).statusCode(200);
    }

    /// Guard: the lock on the customer, by which an erasure comes before or after.
    @Test
    void whoIsErasedWhileTheyAskForTheirCodeHasNone() throws SQLException {
        putProfile(inviter, "{}").statusCode(200);
        var id = Tables.texts("select customer_id from customer where external_id = '%s'".formatted(inviter))
                .getFirst();
        var asking = new AtomicReference<CompletableFuture<Integer>>();

        Tables.between(
                "update customer set external_id = 'erased:' || customer_id where customer_id = '%s'".formatted(id),
                () -> asking.set(CompletableFuture.supplyAsync(
                        () -> asCustomer(inviter).get("me/referral").statusCode(), Thread::startVirtualThread)));

        assertThat(requireNonNull(asking.get()).orTimeout(60, TimeUnit.SECONDS).join())
                .isEqualTo(404);
        assertThat(Tables.count("referral_code where customer_id = '%s'".formatted(id)))
                .isZero();
    }

    /// Guard: the lock on the newcomer.
    @Test
    void ofTwoCodesAtOnceOneIsAccepted() {
        var codes = IntStream.range(0, 5).mapToObj(_ -> codeOf(newCustomer())).toList();
        var statuses = statuses(Stream.concat(codes.stream(), codes.stream())
                .map(code -> post(newcomer, code))
                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(8);
        assertThat(told(newcomer)).hasSize(1);
    }
}
