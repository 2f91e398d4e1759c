package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/// Version 1 comes with the build: it counts from the beginning until another is in force.
@Singleton
class Shipped {

    static final int VERSION = 1;
    static final String AUTHOR = "shipped";
    static final Plan PLAN = new Plan(VERSION, Instant.EPOCH, null);

    private final Document document = read();

    PolicyVersion policy() {
        var approval = new Approval(AUTHOR, Instant.EPOCH, document.hash());
        var policy = new PolicyVersion(
                document,
                "",
                Instant.EPOCH,
                new State.Published(
                        List.of(AUTHOR), approval, Instant.EPOCH, new Announcement(AUTHOR, Instant.EPOCH, null)));
        policy.number = VERSION;
        return policy;
    }

    private static Document read() {
        try (var resource = Shipped.class.getResourceAsStream("/policies/v1.json")) {
            var policy = new ObjectMapper().readValue(resource, ObjectNode.class);
            policy.remove("version");
            return Document.of(policy);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped policy cannot be read", e);
        }
    }
}
