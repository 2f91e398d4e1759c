package dev.rung.outreach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.outreach.surroundings.LiveInbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two customers turn out to be one person, and to be two after all.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class MergedCustomerTest {

    private final Shopper part = Shopper.known("zh-CN", false);
    private final Shopper kept = Shopper.known("zh-CN", false);

    @Test
    void whatEitherWasSentIsTheKeptOnesAndEachOnesOwnAfterwards() {
        var first = part.reachedGold();
        part.hears(first);
        part.awaitEntry(first.decision().eventId(), "inbox", "sent");
        var second = kept.lostGold();
        kept.hears(second);
        kept.awaitEntry(second.decision().eventId(), "inbox", "sent");

        part.isPartOf(kept, 2);
        for (var either : List.of(part, kept)) {
            either.inbox().body("items", hasSize(2)).body("unread", equalTo(2));
            assertThat(either.entry(first.decision().eventId(), "inbox")).containsEntry("state", "sent");
        }
        String message = part.inbox().extract().path("items[0].id");
        kept.asThemselves().post("/api/v1/me/inbox/" + message + "/read").then().statusCode(200);
        part.inbox().body("unread", equalTo(1));

        assertThat(textOf(kept, first.decision().eventId())).isEqualTo(200);
        assertThat(textOf(part, second.decision().eventId())).isEqualTo(200);

        part.isPartOf(null, 3);
        assertThat(textOf(kept, part, first.decision().eventId())).isEqualTo(404);
        part.inbox().body("items", hasSize(1));
        kept.inbox().body("items", hasSize(1));
        assertThat(kept.entry(first.decision().eventId(), "inbox")).isEmpty();
    }

    /// However long it lasts.
    @Test
    void anOpenStreamShowsNothingOfThePartOnceItIsUndone() throws Exception {
        part.isPartOf(kept, 2);
        try (var page = new LiveInbox(Tokens.customer(kept.externalId()), null)) {
            page.next();
            part.isPartOf(null, 3);

            var ofPart = part.lostGold();
            part.hears(ofPart);
            part.awaitEntry(ofPart.decision().eventId(), "inbox", "sent");
            kept.hears(kept.reachedGold());

            var event = page.next();
            while (!event.name().equals("message")) {
                assertThat(event.data().getInt("unread")).isLessThan(2);
                event = page.next();
            }
            assertThat(event.data().getString("message.title")).contains("金牌");
            assertThat(event.data().getInt("unread")).isEqualTo(1);
        }
    }

    private static int textOf(Shopper customer, UUID occurrence) {
        return textOf(customer, customer, occurrence);
    }

    /// @param whose ledger has the message
    private static int textOf(Shopper customer, Shopper whose, UUID occurrence) {
        var id = whose.entry(occurrence, "inbox").get("id");
        return Shopper.ask(Tokens.of("agent"))
                .get("/api/v1/customers/{customer}/messages/{id}/text", customer.externalId(), id)
                .statusCode();
    }

    @Test
    void thePartIsToldNothingOfItsOwnWhileTheKeptOneIs() {
        part.isPartOf(kept, 2);
        var ofPart = part.lostGold();
        part.hears(ofPart);
        var ofKept = kept.lostGold();
        kept.hears(ofKept);

        kept.awaitEntry(ofKept.decision().eventId(), "inbox", "sent");
        kept.awaitEntry(ofPart.decision().eventId(), "inbox", "refused");
        assertThat(kept.entry(ofPart.decision().eventId(), "inbox")).containsEntry("reason", "merged");
    }
}
