package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventIdTest {

    @Property
    void theSameSourceAndIdMakeTheSameEventIdWheneverAndWhereverTheyCome(
            @ForAll("plain") String source, @ForAll("plain") String id) {
        assertThat(EventId.of(source, id)).isEqualTo(EventId.of(source, id));
    }

    @Property
    void anotherSourceOrIdMakesAnother(
            @ForAll("plain") String source,
            @ForAll("plain") String id,
            @ForAll("plain") String otherSource,
            @ForAll("plain") String otherId) {
        Assume.that(!source.equals(otherSource) || !id.equals(otherId));

        assertThat(EventId.of(source, id)).isNotEqualTo(EventId.of(otherSource, otherId));
    }

    @Property
    void whereTheSourceEndsAndTheIdBeginsMatters(@ForAll("plain") String a, @ForAll("plain") String b) {
        assertThat(EventId.of(a, b + a)).isNotEqualTo(EventId.of(a + b, a));
    }

    /// Others make it by themselves, to ask for an event by its id: it may never change.
    @Example
    void isTheNameBasedUuidOfBoth() {
        assertThat(EventId.of("/shop", "42"))
                .isEqualTo(UUID.nameUUIDFromBytes("/shop\n42".getBytes(UTF_8)))
                .hasToString("7787b9a4-4ffd-30e5-ab84-200563176ceb");
    }

    /// Ids that the policy lets through: no control characters.
    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(40);
    }
}
