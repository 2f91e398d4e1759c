package dev.rung.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.local.sending.SendingFailed;
import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A second version of the policy, made as people make one: drafted, tried on everybody, approved by another person,
/// published. It makes gold a little easier to keep, so that it may take effect at once.
final class PolicyUpdate {

    private static final Duration LONGEST_DRY_RUN = Duration.ofMinutes(2);
    private static final int GOLD = 3;
    private static final int KEEP = 6000;

    private final Storefront marketer;
    private final Storefront approver;

    PolicyUpdate(Storefront marketer, Storefront approver) {
        this.marketer = marketer;
        this.approver = approver;
    }

    /// Does nothing if there is more than the shipped version already.
    ///
    /// @return whether it was published
    boolean publish() throws IOException, InterruptedException {
        if (marketer.get("policies").path("items").size() > 1) {
            return false;
        }
        var drafted = marketer.post(
                "policies", easier(marketer.get("policies/in-force").path("policy")));
        var version = "policies/" + drafted.path("version").asInt();
        dryRun(version);
        approver.post(
                version + "/approval",
                Map.of(),
                "If-Match",
                '"' + drafted.path("hash").asText() + '"');
        marketer.post(version + "/publication", Map.of());
        return true;
    }

    private static ObjectNode easier(JsonNode policy) {
        ObjectNode easier = policy.deepCopy();
        ((ObjectNode) easier.path("ladder").path(GOLD)).put("keep", KEEP);
        return easier.put("comment", "金牌保级略微放宽 · Gold is a little easier to keep");
    }

    private void dryRun(String version) throws IOException, InterruptedException {
        marketer.post(version + "/dry-run", Map.of());
        var end = Instant.now().plus(LONGEST_DRY_RUN);
        while (!marketer.get(version + "/dry-run").path("state").asText().equals("DONE")) {
            if (Instant.now().isAfter(end)) {
                throw new SendingFailed("The dry run of the second policy did not end.");
            }
            Thread.sleep(Duration.ofMillis(250));
        }
    }
}
