package dev.rung.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final PersonalData ALICE = new PersonalData(
            "爱丽丝",
            "female",
            LocalDate.of(1990, 5, 17),
            "浙江 杭州",
            "alice@example.com",
            "+86 138 0000 0000",
            List.of("vip"),
            Map.of("shoe-size", "38"),
            List.of(),
            List.of());

    @Test
    void whatWasSealedYearsAgoIsStillRead() throws Exception {
        assertThat(JSON.treeToValue(sealedOnce(), PersonalData.class)).isEqualTo(ALICE);
    }

    @Test
    void isSealedAsItAlwaysWas() throws Exception {
        assertThat(JSON.readTree(JSON.writeValueAsString(ALICE))).isEqualTo(sealedOnce());
    }

    @Test
    void whatANewerBuildSealedIsReadToo() throws Exception {
        assertThat(JSON.treeToValue(sealedOnce().put("sinceNextYear", 1), PersonalData.class))
                .isEqualTo(ALICE);
    }

    @Test
    void ofNothingIsReadAsNothing() throws Exception {
        assertThat(JSON.readValue("{}", PersonalData.class)).isEqualTo(PersonalData.NOTHING);
        assertThat(JSON.writeValueAsString(PersonalData.NOTHING)).isEqualTo("{}");
    }

    @Test
    void tellsWhichFieldsDifferByTheirNames() {
        assertThat(ALICE.differingFrom(ALICE)).isEmpty();
        assertThat(PersonalData.NOTHING.differingFrom(ALICE))
                .containsExactly("name", "gender", "birthday", "region", "email", "phone", "tags", "attributes");
    }

    @Test
    void doesNotPrintItself() {
        assertThat(ALICE.toString()).doesNotContain("爱丽丝", "alice", "138");
    }

    private static ObjectNode sealedOnce() throws Exception {
        try (var file = Objects.requireNonNull(PersonalDataTest.class.getResourceAsStream("/golden/personal.json"))) {
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
