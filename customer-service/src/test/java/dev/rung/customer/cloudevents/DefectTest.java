package dev.rung.customer.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefectTest {

    private static final List<Defect> DEFECTS = List.of(
            new Defect(
                    "data.stars",
                    Text.of("reason.whole-number-between").with("least", 1).with("most", 5)),
            new Defect("", Text.of("reason.object")));

    @Test
    void allAreToldInOneLineInEachLanguage() {
        assertThat(MessageBundles.inEach(texts -> Defect.describe(DEFECTS, texts)))
                .containsEntry("en", "data.stars must be a whole number from 1 to 5; The event must be an object")
                .containsEntry("zh-CN", "data.stars 必须是 1 到 5 之间的整数；事件必须是对象");
    }

    @Test
    void asJsonTheyAreTheSame() {
        var json = new JsonText(new ObjectMapper());

        assertThat(json.readList(json.write(DEFECTS), Defect.class)).isEqualTo(DEFECTS);
    }

    @Test
    void ofAReasonThatThisReleaseDoesNotKnowTheFieldIsTold() {
        var unknown = List.of(new Defect("data.stars", Text.of("reason.of-old")));

        assertThat(Defect.describe(unknown, MessageBundles.english())).isEqualTo("data.stars");
    }
}
