package dev.rung.system.openapi;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.testing.source.DocComments;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gives a service's document the words that its doors and records are described with in Java: the first sentence of a
/// door is an operation's summary, the rest its description; what a record says of its components, its properties say,
/// and where that is a list of words, they are all that may stand there.
final class SourceTexts {

    private static final String SOURCE = "x-source";

    /// `a`, `b` or `c`, at the beginning of what is said.
    private static final Pattern CHOICE = Pattern.compile("^(`[\\w-]+`, )*`[\\w-]+`,? or `[\\w-]+`(?= *[,;:.)]|$)");

    private static final Pattern WORD = Pattern.compile("`([\\w-]+)`");

    private final DocComments comments;

    SourceTexts(DocComments comments) {
        this.comments = comments;
    }

    ServiceDocument with(ServiceDocument document) {
        var content = document.content().deepCopy();
        content.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has(SOURCE))
                .forEach(operation -> operation((ObjectNode) operation));
        content.at("/components/schemas")
                .valueStream()
                .filter(schema -> schema.has(SOURCE))
                .forEach(schema -> schema((ObjectNode) schema));
        return new ServiceDocument(document.owner(), content);
    }

    private void operation(ObjectNode operation) {
        var comment = comments.of(operation.remove(SOURCE).asText());
        if (!operation.has("summary") && !comment.summary().isEmpty()) {
            operation.put("summary", comment.summary());
        }
        put(
                operation,
                "description",
                Stream.of(comment.rest(), operation.path("description").asText()));
        operation.path("parameters").forEach(parameter -> {
            var said = comment.parameters().get(parameter.path("name").asText());
            if (said != null) {
                ((ObjectNode) parameter).put("description", sentence(said));
            }
        });
    }

    private void schema(ObjectNode schema) {
        var comment = comments.of(schema.remove(SOURCE).asText());
        put(schema, "description", Stream.of(comment.text()));
        schema.path("properties").properties().forEach(property -> {
            var said = comment.parameters().get(property.getKey());
            if (said != null && property.getValue() instanceof ObjectNode node) {
                node.put("description", sentence(said));
                choice(node, said);
            }
        });
    }

    /// A text of which the comment says that it is one of several words.
    private static void choice(ObjectNode property, String said) {
        var choice = CHOICE.matcher(said);
        var type = property.path("type");
        var nullable = type.isArray() && type.toString().contains("\"null\"");
        if (property.has("enum") || !(type.asText().equals("string") || nullable) || !choice.find()) {
            return;
        }
        var words = property.putArray("enum");
        WORD.matcher(choice.group()).results().forEach(word -> words.add(word.group(1)));
        if (nullable) {
            words.addNull();
        }
    }

    private static void put(ObjectNode node, String name, Stream<String> texts) {
        var text = texts.filter(each -> !each.isBlank()).collect(joining("\n\n"));
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    /// In Java what is said of a component goes on from its name; here it stands alone.
    private static String sentence(String said) {
        var first = Character.toUpperCase(said.charAt(0)) + said.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }
}
