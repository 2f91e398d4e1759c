package dev.rung.outreach.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The ledger keeps occasions as JSON: what was planned must be readable until it is sent.
class OccasionTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID FEEDBACK = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void aReachedTierIsReadAsItWasWritten() throws JsonProcessingException {
        var read = json.readValue("""
                {"occasion":"tier-reached","id":"00000000-0000-0000-0000-000000000001",
                 "tier":{"code":"gold","rank":3,"names":{"zh-CN":"金牌","en":"Gold"}},
                 "before":{"code":"silver","rank":2,"names":{"zh-CN":"银牌","en":"Silver"}}}""", Occasion.class);

        var gold = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
        var silver = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
        assertThat(read).isEqualTo(new TierReached(ID, gold, silver));
        assertThat(json.readValue(json.writeValueAsString(read), Occasion.class))
                .isEqualTo(read);
    }

    @Test
    void aTierAboutToBeLostIsReadAsItWasWritten() throws JsonProcessingException {
        var kept = """
                {"occasion":"tier-at-risk","id":"00000000-0000-0000-0000-000000000001",
                 "tier":{"code":"gold","rank":3,"names":{"en":"Gold"}},
                 "keep":{"until":"2027-03-01",
                         "needed":[{"measure":"growthValue","threshold":6400,"missing":1280}]}}""";
        var gold = new TierRef("gold", 3, Map.of("en", "Gold"));
        var keep = new Keep(LocalDate.of(2027, 3, 1), List.of(new Needed("growthValue", 6400, 1280)));

        assertReadsAndWrites(kept, new TierAtRisk(ID, gold, keep));
        assertReadsAndWrites(kept.replace("at-risk", "in-grace"), new TierInGrace(ID, gold, keep));
    }

    @Test
    void aTierLostIsReadAsItWasWritten() throws JsonProcessingException {
        var gold = new TierRef("gold", 3, Map.of("en", "Gold"));
        var silver = new TierRef("silver", 2, Map.of("en", "Silver"));

        assertReadsAndWrites("""
                {"occasion":"tier-lost","id":"00000000-0000-0000-0000-000000000001",
                 "tier":{"code":"silver","rank":2,"names":{"en":"Silver"}},
                 "before":{"code":"gold","rank":3,"names":{"en":"Gold"}},
                 "reason":"cycle-end"}""", new TierLost(ID, silver, gold, "cycle-end"));
    }

    @Test
    void aReplyIsReadAsItWasWritten() throws JsonProcessingException {
        var read = json.readValue("""
                {"occasion":"feedback-reply","id":"00000000-0000-0000-0000-000000000001",
                 "feedbackId":"00000000-0000-0000-0000-000000000002"}""", Occasion.class);

        assertThat(read).isEqualTo(new FeedbackReplied(ID, FEEDBACK));
        assertThat(json.readValue(json.writeValueAsString(read), Occasion.class))
                .isEqualTo(read);
    }

    @Test
    void whoLosesOrMayLoseATierIsNotifiedAndWhoReachesOneIsAdvertisedTo() {
        var gold = new TierRef("gold", 3, Map.of());
        var keep = new Keep(LocalDate.of(2027, 3, 1), List.of());

        assertThat(new TierReached(ID, gold, gold).purpose()).isEqualTo(Purpose.MARKETING);
        assertThat(new TierAtRisk(ID, gold, keep).purpose()).isEqualTo(Purpose.NOTICE);
        assertThat(new TierInGrace(ID, gold, keep).purpose()).isEqualTo(Purpose.NOTICE);
        assertThat(new TierLost(ID, gold, gold, "refund").purpose()).isEqualTo(Purpose.NOTICE);
        assertThat(new FeedbackReplied(ID, FEEDBACK).purpose()).isEqualTo(Purpose.ANSWER);
    }

    private void assertReadsAndWrites(String kept, Occasion occasion) throws JsonProcessingException {
        assertThat(json.readValue(kept, Occasion.class)).isEqualTo(occasion);
        assertThat(json.readTree(json.writerFor(Occasion.class).writeValueAsString(occasion)))
                .isEqualTo(json.readTree(kept));
    }
}
