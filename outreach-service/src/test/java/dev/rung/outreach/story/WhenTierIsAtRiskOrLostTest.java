package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.GOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Woken;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class WhenTierIsAtRiskOrLostTest {

    private StubServices services;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
    }

    @AfterEach
    void close() {
        mailbox.close();
        services.close();
    }

    @Test
    void aTierAtRiskIsToldInTheInboxAndByMail() throws MessagingException {
        var alice = mailable("zh-CN", true);

        hearsAndGetsMail(alice, alice.goldAtRisk());

        alice.inbox().body("items.title", equalTo(List.of("您的金牌会员即将到期"))).body("items.body", equalTo(List.of("""
                您的金牌会员有效期至2027年3月1日，目前尚未达到保级条件。

                距离保级还差：1,280 成长值。

                在此之前达成，即可继续享受金牌会员权益。感谢您一直以来的支持！""")));
        assertThat(mailbox.mailsTo(alice.address()).getFirst().getSubject()).isEqualTo("您的金牌会员即将到期");
    }

    @Test
    void theGracePeriodIsToldInTheInboxAndByMail() throws MessagingException {
        var ann = mailable("en", true);

        hearsAndGetsMail(ann, ann.goldInGrace());

        ann.inbox().body("items.title", equalTo(List.of("We are holding your Gold membership for you")));
        assertThat(mailbox.mailsTo(ann.address()).getFirst().getSubject())
                .isEqualTo("We are holding your Gold membership for you");
    }

    @Test
    void aLostTierIsToldOnceHoweverOftenTheEventIsDelivered() throws MessagingException {
        var alice = mailable("zh-CN", true);
        var lost = alice.lostGold();

        hearsAndGetsMail(alice, lost);
        alice.hears(lost);
        hearsAndGetsMail(alice, alice.reachedGold());

        alice.inbox().body("items.title", equalTo(List.of("恭喜您升级为金牌会员", "您的会员等级已调整为银牌")));
        assertThat(mailbox.mailsTo(alice.address())).hasSize(2);
        assertThat(mailbox.mailsTo(alice.address()).getFirst().getSubject()).isEqualTo("您的会员等级已调整为银牌");
    }

    @Test
    void aNoticeNeedsNoConsentAndOffersNoWayOut() throws MessagingException {
        var bob = mailable("zh-CN", false);
        bob.saysNoToMarketingBy("inbox");

        hearsAndGetsMail(bob, bob.goldAtRisk());
        hearsAndGetsMail(bob, bob.goldInGrace());
        hearsAndGetsMail(bob, bob.lostGold());

        assertThat(mailbox.mailsTo(bob.address())).hasSize(3);
        for (var mail : mailbox.mailsTo(bob.address())) {
            assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        }
        bob.inbox().body("items", hasSize(3));
    }

    /// The topic is read in order: once the tier reached last is told, all before it was passed over.
    @Test
    void whatJourneysAnswerIsNotTold() {
        var alice = mailable("zh-CN", true);
        alice.hears(new Kept(alice.decided(), GOLD, LocalDate.of(2028, 3, 1)));
        alice.hears(new ChurnWarned(alice.decided(), "high", List.of("silence")));
        alice.hears(new Dormant(alice.decided(), 96));
        alice.hears(new Woken(alice.decided(), 117));

        hearsAndGetsMail(alice, alice.reachedGold());

        assertThat(alice.ledger())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).containsEntry("occasion", "tier-reached"));
    }

    private static void hearsAndGetsMail(Shopper shopper, TierEvent event) {
        shopper.hears(event);
        shopper.awaitEntry(idOf(event), "inbox", "sent");
        shopper.awaitEntry(idOf(event), "email", "sent");
    }

    private static UUID idOf(TierEvent event) {
        return Objects.requireNonNull(event.decision()).eventId();
    }

    private Shopper mailable(String locale, boolean agrees) {
        var shopper = Shopper.known(locale, agrees);
        services.contact(shopper.id(), """
                {"email":"%s","phone":null,"name":"王小明","locale":"%s","timeZone":"Asia/Shanghai"}""".formatted(shopper.address(), locale));
        return shopper;
    }
}
