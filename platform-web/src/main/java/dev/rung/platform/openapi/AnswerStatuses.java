package dev.rung.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Writes the answer of an operation that succeeds: the status really sent, and text as text where it is no JSON.
final class AnswerStatuses {

    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");

    private static final DotName ALSO = DotName.createSimple(AnswersAlso.class.getName());

    private static final Map<String, String> MEANINGS = Map.of(
            "200", "Done.",
            "201", "Made.",
            "202", "Accepted: it is done later.",
            "204", "Done; there is nothing to say.");

    private AnswerStatuses() {}

    static void complete(Operation operation, List<MethodInfo> methods) {
        var answers = operation.getResponses();
        var status = methods.stream()
                .map(method -> method.annotation(STATUS))
                .filter(Objects::nonNull)
                .findFirst();
        status.ifPresent(sent -> rename(answers, String.valueOf(sent.value().asInt())));
        methods.forEach(method -> also(answers, method));
        answers.getAPIResponses().forEach(AnswerStatuses::describe);
    }

    /// The scanner guesses: 200, and 201 where a POST says nothing.
    private static void rename(APIResponses answers, String sent) {
        var guessed = answers.getAPIResponses().keySet().stream()
                .filter(code -> code.startsWith("2"))
                .findFirst();
        guessed.map(answers::getAPIResponse).ifPresent(ok -> {
            answers.removeAPIResponse(guessed.get());
            answers.addAPIResponse(sent, ok);
        });
    }

    private static void also(APIResponses answers, MethodInfo method) {
        var also = method.annotation(ALSO);
        var ok = answers.getAPIResponse("200");
        if (also != null && ok != null) {
            answers.addAPIResponse(
                    String.valueOf(also.value("status").asInt()),
                    OASFactory.createAPIResponse()
                            .description(also.value("when").asString())
                            .content(ok.getContent()));
        }
    }

    private static void describe(String status, APIResponse answer) {
        var meaning = MEANINGS.get(status);
        if (meaning != null && isEmpty(answer.getDescription())) {
            answer.setDescription(meaning);
        }
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().forEach(AnswerStatuses::asText);
        }
    }

    /// The scanner's own words say nothing.
    private static boolean isEmpty(@Nullable String description) {
        return description == null
                || List.of("OK", "Created", "Accepted", "No Content", "").contains(description);
    }

    private static void asText(String mediaType, MediaType content) {
        if (mediaType.startsWith("text/")) {
            content.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
    }
}
