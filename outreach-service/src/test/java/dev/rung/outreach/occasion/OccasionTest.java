package dev.rung.outreach.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.TierRef;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.occasion.Occasion.TierReached;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The ledger keeps occasions as JSON: what was planned by an older build must be readable by this one.
class OccasionTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID FEEDBACK = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aReachedTierIsReadAsItWasWritten() throws JsonProcessingException {
        var read = json.readValue("""
                {"campaign":"tier-reached","id":"00000000-0000-0000-0000-000000000001",
                 "tier":{"code":"gold","rank":3,"names":{"zh-CN":"金牌","en":"Gold"}},
                 "before":{"code":"silver","rank":2,"names":{"zh-CN":"银牌","en":"Silver"}}}""", Occasion.class);

        var gold = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
        var silver = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
        assertThat(read).isEqualTo(new TierReached(ID, gold, silver));
        assertThat(json.readValue(json.writeValueAsString(read), Occasion.class))
                .isEqualTo(read);
    }

    @Test
    void aReplyIsReadAsItWasWritten() throws JsonProcessingException {
        var read = json.readValue("""
                {"campaign":"feedback-reply","id":"00000000-0000-0000-0000-000000000001",
                 "feedbackId":"00000000-0000-0000-0000-000000000002"}""", Occasion.class);

        assertThat(read).isEqualTo(new FeedbackReplied(ID, FEEDBACK));
        assertThat(json.readValue(json.writeValueAsString(read), Occasion.class))
                .isEqualTo(read);
    }
}
