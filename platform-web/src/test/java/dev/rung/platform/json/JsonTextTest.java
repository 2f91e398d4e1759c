package dev.rung.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private final JsonText column = new JsonText(new ObjectMapper());

    @Test
    void whatWasWrittenIsRead() {
        assertThat(column.read(column.write(List.of(1, 2)), int[].class)).containsExactly(1, 2);
    }

    @Test
    void whereThereIsNothingNothingIsRead() {
        assertThat(column.readOrNull(null, int[].class)).isNull();
        assertThat(column.readOrNull("[1]", int[].class)).containsExactly(1);
    }

    @Test
    void whatIsSomethingElseIsRefused() {
        assertThatThrownBy(() -> column.read("{}", int[].class)).isInstanceOf(UncheckedIOException.class);
    }
}
