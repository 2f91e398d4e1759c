package dev.rung.platform.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rung.platform.openapi.schema.SchemaTypes.Direction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    record Price(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable String note) {}

    record Twins(Price one, Price other) {}

    record Left(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String out,

            String in) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cardholder(@Nullable String name) {}

    record Card(String id, @JsonUnwrapped Cardholder person) {}

    record Named(
            @CodePointLength(min = 1, max = 200) String name,
            List<@CodePointLength(min = 1, max = 50) String> tags,
            Map<@CodePointLength(min = 1, max = 50) String, @CodePointLength(max = 500) String> attributes) {}

    @Test
    void aTextAndWhatIsInAListOrAMapIsAsLongAsItMayBe() throws IOException {
        var index = Index.of(Named.class);
        var tags = OASFactory.createSchema().items(OASFactory.createSchema().addType(STRING));
        var attributes = OASFactory.createSchema()
                .additionalPropertiesSchema(OASFactory.createSchema().addType(STRING));
        var schema = OASFactory.createSchema()
                .addProperty("name", OASFactory.createSchema().addType(STRING))
                .addProperty("tags", tags)
                .addProperty("attributes", attributes);

        new RecordShape(schema, Direction.REQUEST, index).write(index.getClassByName(Named.class));

        assertThat(List.of(type(schema, "name"), tags.getItems(), attributes.getPropertyNames()))
                .extracting(Schema::getMinLength)
                .containsOnly(1);
        assertThat(List.of(
                        type(schema, "name"),
                        tags.getItems(),
                        attributes.getPropertyNames(),
                        attributes.getAdditionalPropertiesSchema()))
                .extracting(Schema::getMaxLength)
                .containsExactly(200, 50, 50, 500);
    }

    @Test
    void anAnswerHasEveryFieldAndSaysWhichMayBeNull() throws IOException {
        var price = shape(Price.class, Direction.ANSWER, "amount", "note");

        assertThat(price.getRequired()).containsExactly("amount", "note");
        assertThat(type(price, "note").getType()).containsExactly(STRING, NULL);
        assertThat(type(price, "amount").getType()).doesNotContain(NULL);
        assertThat(price.getAdditionalPropertiesBoolean()).isNull();
    }

    @Test
    void aRequestMayLeaveOutWhatMayBeNullAndHoldsNothingElse() throws IOException {
        var price = shape(Price.class, Direction.REQUEST, "amount", "note");

        assertThat(price.getRequired()).containsExactly("amount");
        assertThat(price.getAdditionalPropertiesBoolean()).isFalse();
    }

    @Test
    void moneyIsSentAsATextAndTakenAsANumberToo() throws IOException {
        var answered = type(shape(Price.class, Direction.ANSWER, "amount", "note"), "amount");
        var asked = type(shape(Price.class, Direction.REQUEST, "amount", "note"), "amount");

        assertThat(answered.getType()).containsExactly(STRING);
        assertThat(asked.getType()).containsExactly(STRING, NUMBER);
        assertThat("688.00").matches(String.valueOf(answered.getPattern()));
    }

    @Test
    void whatIsLeftOutIsNotNull() throws IOException {
        var left = shape(Left.class, Direction.ANSWER, "out", "in");

        assertThat(left.getRequired()).containsExactly("in");
        assertThat(type(left, "out").getType()).containsExactly(STRING);
    }

    @Test
    void anUnwrappedRecordStandsBesideItsNeighbours() throws IOException {
        var card = shape(Card.class, Direction.ANSWER, "id", "name");

        assertThat(card.getRequired()).containsExactly("id");
    }

    /// Equal schemas are not one: each of two amounts leads to what is sent, and to what is taken.
    @Test
    void propertiesThatLookAlikeAreEachLookedInto() throws IOException {
        var index = Index.of(Twins.class);
        var schema = OASFactory.createSchema();
        for (var property : new String[] {"one", "other"}) {
            schema.addProperty(property, OASFactory.createSchema().ref("#/components/schemas/Price"));
        }

        var inside = new RecordShape(schema, Direction.REQUEST, index).write(index.getClassByName(Twins.class));

        assertThat(inside).hasSize(2);
    }

    private static Schema shape(Class<?> type, Direction direction, String... properties) throws IOException {
        var index = Index.of(Price.class, Left.class, Cardholder.class, Card.class);
        var schema = OASFactory.createSchema();
        for (var property : properties) {
            schema.addProperty(property, OASFactory.createSchema().addType(STRING));
        }
        new RecordShape(schema, direction, index).write(index.getClassByName(type));
        return schema;
    }

    private static Schema type(Schema schema, String property) {
        return java.util.Objects.requireNonNull(schema.getProperties().get(property));
    }
}
