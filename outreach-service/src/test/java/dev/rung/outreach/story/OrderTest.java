package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.BRONZE;
import static dev.rung.outreach.surroundings.Shopper.DIAMOND;
import static dev.rung.outreach.surroundings.Shopper.GOLD;
import static dev.rung.outreach.surroundings.Shopper.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.TierRef;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A customer who climbs in one go is told so in the order in which it happened.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class OrderTest {

    private static final TierRef NORMAL = new TierRef("normal", 0, Map.of("en", "Normal"));
    private static final List<TierRef> CLIMB = List.of(NORMAL, BRONZE, SILVER, GOLD, DIAMOND);

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
    void messagesArriveInTheOrderOfTheirCauses() throws MessagingException {
        var climbers = Stream.generate(() -> Shopper.known("en", true)).limit(5).toList();
        for (var climber : climbers) {
            services.contact(climber.id(), "{\"email\":\"%s\"}".formatted(climber.address()));
        }
        climbers.forEach(OrderTest::climbs);

        for (var climber : climbers) {
            var last = climber.reachedGold();
            climber.hears(last);
            climber.awaitEntry(last.decision().eventId(), "email", "sent");
            climber.awaitEntry(last.decision().eventId(), "inbox", "sent");
            var subjects = new ArrayList<String>();
            for (var mail : mailbox.mailsTo(climber.address())) {
                subjects.add(mail.getSubject());
            }
            assertThat(subjects).containsExactlyElementsOf(titles());
            climber.inbox().body("items.title", equalTo(titles().reversed()));
        }
    }

    private static void climbs(Shopper climber) {
        var start = Instant.now().minusSeconds(60);
        for (var step = 1; step < CLIMB.size(); step++) {
            climber.hears(climber.reached(CLIMB.get(step), CLIMB.get(step - 1), start.plusSeconds(step)));
        }
    }

    private static List<String> titles() {
        return Stream.of("Bronze", "Silver", "Gold", "Diamond", "Gold")
                .map("You are now a %s member"::formatted)
                .toList();
    }
}
