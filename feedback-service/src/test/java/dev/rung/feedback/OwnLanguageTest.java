package dev.rung.feedback;

import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A customer who asks for no language is refused in that of their profile, by whichever part of the way refuses.
@QuarkusTest
@WithTestResource(Servers.class)
class OwnLanguageTest {

    private static final String FEEDBACK = "feedback";

    /// The status, the title and the first reason in English and in Chinese.
    record Refusal(int status, String english, String chinese, Function<RequestSpecification, Response> asked) {}

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal(403, "Your role does not allow this", "您的角色无权执行此操作", client -> client.get(FEEDBACK)),
                new Refusal(404, "There is nothing here", "此处没有内容", client -> client.get("nowhere")),
                new Refusal(405, "This cannot be done here", "此处不支持该操作", client -> client.delete(FEEDBACK)),
                new Refusal(400, "must be a whole number", "必须是整数", client -> client.get("me/feedback?limit=abc")),
                new Refusal(
                        400,
                        "must not be blank",
                        "不能为空白",
                        client -> client.body(Map.of("kind", "complaint", "text", " "))
                                .post(FEEDBACK)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theProfileSaysInWhichLanguage(Refusal refusal) {
        var reader = registered("en");

        assertThat(told(refusal, Api.asCustomer(reader.externalId()))).isEqualTo("en: " + refusal.english());
        assertThat(told(refusal, Api.asCustomer(reader.externalId()).header("Accept-Language", "fr")))
                .isEqualTo("en: " + refusal.english());
        assertThat(told(refusal, Api.asCustomer(reader.externalId()).header("Accept-Language", "zh")))
                .isEqualTo("zh-CN: " + refusal.chinese());
        assertThat(told(refusal, Api.asCustomer("C-NOBODY"))).isEqualTo("zh-CN: " + refusal.chinese());
    }

    @Test
    void aBodyIsReadAfterTheProfile() {
        var reader = registered("en");
        var text = "long ".repeat(800).strip();

        Api.complaintOf(reader.externalId(), text);

        assertThat(Api.asCustomer(reader.externalId())
                        .get("me/feedback")
                        .jsonPath()
                        .getString("items[0].text"))
                .isEqualTo(text);
    }

    private static String told(Refusal refusal, RequestSpecification client) {
        var answer = refusal.asked().apply(client);
        assertThat(answer.statusCode()).isEqualTo(refusal.status());
        var reason = answer.jsonPath().getString("errors[0].reason");
        return answer.header("Content-Language") + ": "
                + (reason == null ? answer.jsonPath().getString("title") : reason);
    }
}
