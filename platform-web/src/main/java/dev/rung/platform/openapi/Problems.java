package dev.rung.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/// Which problems can answer an operation, by what it is like. Problems of some operations only,
/// such as 409, stand with them.
final class Problems {

    private static final DotName REFUSES = DotName.createSimple(Refuses.class.getName());
    private static final DotName SEVERAL = DotName.createSimple(Refuses.All.class.getName());
    private static final String REFERENCE = "#/components/responses/";
    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    enum Known {
        MALFORMED(400, "The request cannot be understood, or a field or parameter of it is not valid."),
        UNAUTHENTICATED(401, "A valid bearer token is needed; a token that is none is refused everywhere."),
        FORBIDDEN(403, "The token's roles do not allow this, or it is another customer's data."),
        NOT_FOUND(404, "There is nothing here, or nobody is known by this id."),
        NOT_ACCEPTABLE(406, "None of the accepted media types can be produced."),
        TIMEOUT(408, "The request took too long to arrive."),
        TOO_LARGE(413, "The body is larger than is accepted."),
        ADDRESS_TOO_LONG(414, "The address is longer than is accepted."),
        UNSUPPORTED_MEDIA_TYPE(415, "This media type is not accepted here, or is none."),
        TOO_MANY_REQUESTS(429, "Too many requests: try again after `Retry-After` seconds."),
        HEADERS_TOO_LARGE(431, "The headers are larger than is accepted."),
        INTERNAL(500, "Something went wrong on our side; `trace` leads to it in the logs."),
        BROKE_OFF(502, "A service broke off before it answered."),
        UNAVAILABLE(503, "Not available at the moment: try again later."),
        TOO_SLOW(504, "A service did not answer in time.");

        final int status;
        final String meaning;

        Known(int status, String meaning) {
            this.status = status;
            this.meaning = meaning;
        }

        String component() {
            var words = name().split("_");
            var joined = new StringBuilder();
            for (var word : words) {
                joined.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return joined.toString();
        }
    }

    private Problems() {}

    static void add(Operation operation, String path, List<MethodInfo> methods, boolean isGuarded) {
        var answers = operation.getResponses();
        for (var known : possible(path, isGuarded)) {
            var present = answers.getAPIResponse(String.valueOf(known.status));
            if (present == null || present.getContent() == null) {
                answers.addAPIResponse(
                        String.valueOf(known.status),
                        OASFactory.createAPIResponse().ref(REFERENCE + known.component()));
            }
        }
        methods.stream()
                .flatMap(Problems::refusals)
                .forEach(refusal -> answers.addAPIResponse(
                        String.valueOf(refusal.value("status").asInt()),
                        OASFactory.createAPIResponse()
                                .description(refusal.value("when").asString())
                                .content(content())));
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    private static Stream<AnnotationInstance> refusals(MethodInfo method) {
        var several = method.annotation(SEVERAL);
        return several == null
                ? Stream.ofNullable(method.annotation(REFUSES))
                : Stream.of(several.value().asNestedArray());
    }

    private static List<Known> possible(String path, boolean isGuarded) {
        var possible = new ArrayList<>(List.of(
                Known.MALFORMED,
                Known.UNAUTHENTICATED,
                Known.TIMEOUT,
                Known.ADDRESS_TOO_LONG,
                Known.TOO_MANY_REQUESTS,
                Known.HEADERS_TOO_LARGE,
                Known.INTERNAL,
                Known.BROKE_OFF,
                Known.UNAVAILABLE,
                Known.TOO_SLOW,
                Known.NOT_ACCEPTABLE,
                Known.UNSUPPORTED_MEDIA_TYPE,
                Known.TOO_LARGE));
        if (isGuarded) {
            possible.add(Known.FORBIDDEN);
        }
        if (path.contains("{") || path.contains("/me/")) {
            possible.add(Known.NOT_FOUND);
        }
        return possible;
    }

    static void describe(Components components) {
        for (var known : Known.values()) {
            components.addResponse(known.component(), answer(known));
        }
        components.addSchema("Problem", problem());
    }

    private static APIResponse answer(Known known) {
        var answer = OASFactory.createAPIResponse().description(known.meaning).content(content());
        return switch (known) {
            case UNAUTHENTICATED -> answer.addHeader("WWW-Authenticate", header(SchemaType.STRING, "`Bearer`"));
            case TOO_MANY_REQUESTS ->
                answer.addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds until there is room again."));
            case UNAVAILABLE ->
                answer.addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds until it is worth trying again."));
            default -> answer;
        };
    }

    private static Header header(SchemaType type, String meaning) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static Schema problem() {
        var invalid = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text("As the client wrote it: `lines[0].price`, or a parameter's name."))
                .addProperty("reason", text("What is wrong with it."))
                .required(List.of("field", "reason"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong, as RFC 9457 tells it; further fields are facts for the client.")
                .addProperty(
                        "type",
                        text("Clients decide by it; its meaning never changes.").pattern("^urn:problem:[a-z0-9-]+$"))
                .addProperty("title", text("The same sentence for every problem of this type."))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status."))
                .addProperty("detail", text("What is special about this occurrence."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(invalid))
                .addProperty("trace", text("Where something went wrong on our side: what to ask about."))
                .required(List.of("type", "title", "status"));
    }

    private static Schema text(String meaning) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(meaning);
    }
}
