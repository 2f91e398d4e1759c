package dev.rung.local.demo;

import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What some customers think, and what an agent answered. One is left open, as on any day.
final class Voices {

    /// @param reply null where nobody has answered yet
    private record Voice(
            String externalId,
            String kind,
            String text,
            @Nullable Integer rating,
            @Nullable String reply) {}

    private static final List<Voice> ALL = List.of(
            new Voice("C-ALICE", "review", "包装很好，茶也香，会再来。", 5, "谢谢您的喜欢，下次随单送您新茶试饮。"),
            new Voice("C-ALICE", "suggestion", "希望钻石会员可以优先发货。", null, "已经转给会员团队，谢谢您的建议。"),
            new Voice(
                    "C-BOB",
                    "complaint",
                    "The parcel came three days late.",
                    2,
                    "We are sorry. Shipping is on us next time."),
            new Voice("C-BOB", "review", "Good quality for the price.", 4, "Thank you, Bob."),
            new Voice("C-CAROL", "complaint", "订单的积分还没有到账。", 3, null));

    private final Storefront shop;
    private final Storefront agent;

    Voices(Storefront shop, Storefront agent) {
        this.shop = shop;
        this.agent = agent;
    }

    /// Said again, it is the same feedback; what is resolved is not answered again.
    void speak() throws IOException, InterruptedException {
        for (var number = 0; number < ALL.size(); number++) {
            var voice = ALL.get(number);
            var id = given(voice, "demo-" + number);
            var reply = voice.reply();
            if (reply != null
                    && !agent.get("feedback/" + id).path("status").asText().equals("resolved")) {
                agent.post("feedback/" + id + "/assignment", Map.of());
                agent.post("feedback/" + id + "/replies", Map.of("text", reply));
                agent.post("feedback/" + id + "/resolution", Map.of());
            }
        }
    }

    private String given(Voice voice, String key) throws IOException, InterruptedException {
        var rating = voice.rating();
        var body = rating == null
                ? Map.of("externalId", voice.externalId(), "kind", voice.kind(), "text", voice.text())
                : Map.of(
                        "externalId", voice.externalId(), "kind", voice.kind(), "text", voice.text(), "rating", rating);
        return shop.post("feedback", body, "Idempotency-Key", key).path("id").asText();
    }
}
