package dev.rung.scoring.population.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonColumnTest {

    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

    private final JsonColumn column = new JsonColumn(new ObjectMapper());

    @Test
    void whatWasWrittenIsRead() {
        assertThat(column.read(column.write(List.of(1, 2)), NUMBERS)).containsExactly(1, 2);
    }

    @Test
    void whereThereIsNothingNothingIsRead() {
        assertThat(column.read(null, NUMBERS)).isNull();
        assertThat(column.read(column.write(null), NUMBERS)).isNull();
    }

    @Test
    void whatIsSomethingElseIsRefused() {
        assertThatThrownBy(() -> column.read("{}", NUMBERS)).isInstanceOf(UncheckedIOException.class);
    }
}
