package dev.rung.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    /// As a collection's type says nothing of its elements, and a map's values are no list.
    @Test
    void eachElementIsWrittenAsItsInterface() {
        assertThat(column.writeList(Map.of("first", new Cat("Tom")).values(), Animal.class))
                .isEqualTo("[{\"kind\":\"cat\",\"name\":\"Tom\"}]");
        assertThat(column.readList("[{\"kind\":\"cat\",\"name\":\"Tom\"}]", Animal.class))
                .containsExactly(new Cat("Tom"));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(name = "cat", value = Cat.class))
    private sealed interface Animal {}

    private record Cat(String name) implements Animal {}

    @Test
    void whatIsSomethingElseIsRefused() {
        assertThatThrownBy(() -> column.read("{}", int[].class)).isInstanceOf(UncheckedIOException.class);
    }
}
