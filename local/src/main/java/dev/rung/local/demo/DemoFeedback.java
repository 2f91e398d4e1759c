package dev.rung.local.demo;

import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Feedback of some customers, and an agent's replies. One is left open.
final class DemoFeedback {

    /// @param reply null if there is none yet
    private record Entry(
            String externalId,
            String kind,
            String text,
            @Nullable Integer rating,
            @Nullable String reply) {}

    private static final List<Entry> ALL = List.of(
            new Entry("C-ALICE", "review", "包装很好，茶也香，会再来。", 5, "谢谢您的喜欢，下次随单送您新茶试饮。"),
            new Entry("C-ALICE", "suggestion", "希望钻石会员可以优先发货。", null, "已经转给会员团队，谢谢您的建议。"),
            new Entry(
                    "C-BOB",
                    "complaint",
                    "The parcel came three days late.",
                    2,
                    "We are sorry. Shipping is on us next time."),
            new Entry("C-BOB", "review", "Good quality for the price.", 4, "Thank you, Bob."),
            new Entry("C-CAROL", "complaint", "订单的积分还没有到账。", 3, null));

    private final Storefront shop;
    private final Storefront agent;

    DemoFeedback(Storefront shop, Storefront agent) {
        this.shop = shop;
        this.agent = agent;
    }

    /// Sent again, it is the same feedback; a resolved ticket gets no second reply.
    void send() throws IOException, InterruptedException {
        for (var number = 0; number < ALL.size(); number++) {
            var entry = ALL.get(number);
            var id = give(entry, "demo-" + number);
            var reply = entry.reply();
            if (reply != null
                    && !agent.get("feedback/" + id).path("status").asText().equals("resolved")) {
                agent.post("feedback/" + id + "/assignment", Map.of());
                agent.post("feedback/" + id + "/replies", Map.of("text", reply));
                agent.post("feedback/" + id + "/resolution", Map.of());
            }
        }
    }

    private String give(Entry entry, String key) throws IOException, InterruptedException {
        var rating = entry.rating();
        var body = rating == null
                ? Map.of("externalId", entry.externalId(), "kind", entry.kind(), "text", entry.text())
                : Map.of(
                        "externalId", entry.externalId(), "kind", entry.kind(), "text", entry.text(), "rating", rating);
        return shop.post("feedback", body, "Idempotency-Key", key).path("id").asText();
    }
}
