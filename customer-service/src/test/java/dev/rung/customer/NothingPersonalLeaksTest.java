package dev.rung.customer;

import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever a shop says of a customer is nowhere in the clear: not in a table, not on a topic, not in the log.
@QuarkusTest
@WithTestResource(Servers.class)
class NothingPersonalLeaksTest {

    private static final Logger ROOT = Logger.getLogger("");

    private final LogLines lines = new LogLines();
    private final String customer = newCustomer();
    private final String mark = "M" + newId().replace("-", "");

    @BeforeEach
    void listen() {
        ROOT.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(lines);
    }

    @Test
    void neitherInATableNorOnATopicNorInTheLog() {
        putProfile(customer, """
                {"name": "%1$s", "region": "%1$s", "email": "%1$s@example.com", "tags": ["%1$s"],
                 "attributes": {"%1$s": "%1$s"}}""".formatted(mark)).statusCode(200);
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mark)).statusCode(400);
        putProfile(customer, "{\"email\": \"%s".formatted(mark)).statusCode(400);
        as("agent").get("customers/" + customer).then().statusCode(200);
        as("service").get("contacts/" + customerId()).then().statusCode(200);
        send(
                        LINES,
                        "{\"broken\": \"" + mark + "\n"
                                + event("e", "search", customer, "{\"query\": {\"q\": \"" + mark + "\"}}"))
                .statusCode(202);
        SentCustomerEvents.awaitAll();

        assertThat(Tables.dump()).contains(customer).doesNotContain(mark).doesNotContain(Tables.hex(mark));
        for (var topic : List.of(Topic.CUSTOMER_EVENTS, Topic.BEHAVIOUR, Topic.BEHAVIOUR_QUARANTINE)) {
            assertThat(Events.records(topic.topicName()))
                    .allSatisfy(record -> assertThat(record.toString()).doesNotContain(mark));
        }
        assertThat(lines.heard).anySatisfy(line -> assertThat(line).contains("Contact read"));
        assertThat(lines.heard).allSatisfy(line -> assertThat(line).doesNotContain(mark));
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }

    private static final class LogLines extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        LogLines() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            heard.add(format(line));
        }

        private static String format(LogRecord line) {
            return new Formatter() {
                        @Override
                        public String format(LogRecord record) {
                            return formatMessage(record);
                        }
                    }.format(line)
                    + (line.getThrown() == null ? "" : " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
