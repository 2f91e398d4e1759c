package dev.rung.testing.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;

/// Looks at a problem in each language that somebody may ask for.
public final class ProblemLanguages {

    private ProblemLanguages() {}

    /// In English and in Chinese as asked, and in the store's language, Chinese, where there
    /// is none that is asked for.
    ///
    /// @param request a fresh one for each question
    /// @param path that the problem answers
    public static void assertTitles(
            Supplier<RequestSpecification> request, String path, String english, String chinese) {
        assertTitle(request.get(), path, "en-GB,en;q=0.8", "en", english);
        assertTitle(request.get(), path, "zh", "zh-CN", chinese);
        assertTitle(request.get(), path, "fr", "zh-CN", chinese);
    }

    private static void assertTitle(
            RequestSpecification request, String path, String accepted, String language, String title) {
        request.header("Accept-Language", accepted)
                .get(path)
                .then()
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title));
    }
}
