package dev.rung.scoring.stream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rung.contracts.Topic;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StreamLimitsTest {

    @Test
    void theLargestStateFitsIntoTheInputsOfADecision() {
        var state = StreamLimits.state(new byte[StreamLimits.LARGEST_STATE]);

        assertThat(Base64.getEncoder().encode(state).length + (128 << 10)).isLessThan(Topic.LARGEST_RECORD);
    }

    @Test
    void whatIsLargerIsRefusedBeforeKafkaSeesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StreamLimits.state(new byte[StreamLimits.LARGEST_STATE + 1]));
        assertThatIllegalStateException().isThrownBy(() -> StreamLimits.record(new byte[Topic.LARGEST_RECORD]));
    }
}
