package dev.rung.customer.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.register.column.ConsentsAsJson;
import dev.rung.testing.Golden;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Instant THEN = Instant.parse("2026-03-02T09:30:00Z");
    private static final Consent YES = new Consent("marketing", "email", true, THEN);
    private static final Consent NO = new Consent("marketing", "email", false, THEN.plusSeconds(1));
    private static final Consent OTHER = new Consent("marketing", "sms", true, THEN);

    private final Customer alice = alice();

    @Test
    void everyChangeIsARevision() {
        alice.apply(YES);
        alice.changeProfile("en", "Europe/London");

        assertThat(alice.snapshot().revision()).isEqualTo(3);
        assertThat(alice.snapshot().locale()).isEqualTo("en");
        assertThat(alice.snapshot().timeZone()).isEqualTo("Europe/London");
    }

    @Test
    void theLastAnswerPerPurposeAndChannelHolds() {
        alice.apply(YES);
        alice.apply(OTHER);
        alice.apply(NO);

        assertThat(alice.snapshot().consents()).containsExactly(OTHER, NO);
    }

    @Test
    void everyRevisionHasAnEventIdOfItsOwnAndAlwaysTheSame() {
        var ids = new HashSet<UUID>();
        ids.add(alice.eventId());
        alice.apply(YES);
        ids.add(alice.eventId());

        assertThat(ids).hasSize(2).contains(alice().eventId());
    }

    @Test
    void isToldAsPublished() throws Exception {
        var eventId = UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-000000000016");
        assertThat(written(new CustomerEvent.Registered(eventId, THEN, alice.snapshot())))
                .isEqualTo(golden("customer-registered.v1"));

        alice.changeProfile("zh-CN", "Asia/Shanghai");
        eventId = UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-000000000017");
        assertThat(written(new CustomerEvent.ProfileChanged(eventId, THEN, alice.snapshot())))
                .isEqualTo(golden("profile-changed.v1"));

        alice.apply(YES);
        eventId = UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-000000000018");
        assertThat(written(new CustomerEvent.ConsentChanged(eventId, THEN, alice.snapshot(), YES)))
                .isEqualTo(golden("consent-changed.v1"));
    }

    @Test
    void aMinorIsToldWithoutAnyConsentAndWithWhatTheySaidThemselves() throws Exception {
        alice.apply(YES);
        alice.judged(true, true);
        alice.revised();
        var eventId = UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-000000000019");

        assertThat(written(new CustomerEvent.ProfileChanged(eventId, THEN, alice.snapshot())))
                .isEqualTo(golden("profile-changed.v1+1"));

        alice.guardianAgrees = true;
        assertThat(alice.snapshot().consents()).containsExactly(YES);
        assertThat(alice.snapshot().own()).isNull();
    }

    @Test
    void consentsAreReadFromTheirColumnAsTheyWereWritten() {
        var column = new ConsentsAsJson();

        assertThat(column.convertToDatabaseColumn(List.of(YES)))
                .isEqualTo("[{\"purpose\":\"marketing\",\"channel\":\"email\",\"granted\":true,"
                        + "\"since\":\"2026-03-02T09:30:00Z\"}]");
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(List.of(YES, OTHER))))
                .containsExactly(YES, OTHER);
    }

    private static Customer alice() {
        var alice = new Customer();
        alice.customerId = UUID.fromString("6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11");
        alice.externalId = "C-ALICE";
        alice.revision = 1;
        alice.locale = "zh-CN";
        alice.timeZone = "Asia/Shanghai";
        alice.registeredAt = Instant.parse("2026-01-05T02:00:00Z");
        alice.consents = List.of();
        return alice;
    }

    private static JsonNode written(CustomerEvent event) throws Exception {
        return JSON.readTree(JSON.writeValueAsString(event));
    }

    private static JsonNode golden(String name) throws Exception {
        return JSON.readTree(Golden.json("customer/" + name + ".json"));
    }
}
