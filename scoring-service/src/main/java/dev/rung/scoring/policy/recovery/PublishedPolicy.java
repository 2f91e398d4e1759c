package dev.rung.scoring.policy.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.platform.json.JsonText;
import dev.rung.scoring.policy.document.PolicyDocument;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// A published policy as its row has it.
@RegisterForReflection
record PublishedPolicy(int version, String document, String hash, Instant effectiveAt, Instant publishedAt) {

    static PublishedPolicy of(Published told, JsonText json) {
        var document =
                PolicyDocument.of(json.read(told.policy(), ObjectNode.class).without("version"));
        return new PublishedPolicy(
                told.version(), document.text(), document.hash(), told.effectiveAt(), told.publishedAt());
    }
}
