package dev.rung.testing.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocCommentTest {

    @Test
    void theFirstSentenceIsTheSummary() {
        var comment = DocComment.parse("""
             What a customer was sent, or was not,
             and why.

             Newest first. See [Message].

             @param after where the page
                 before ended
             @param limit how many
            """);

        assertThat(comment.summary()).isEqualTo("What a customer was sent, or was not, and why");
        assertThat(comment.rest()).isEqualTo("Newest first. See `Message`.");
        assertThat(comment.parameters())
                .containsEntry("after", "where the page before ended")
                .containsEntry("limit", "how many");
    }

    @Test
    void aDotWithinAWordEndsNoSentence() {
        assertThat(DocComment.parse(" Events such as `order.paid`, e.g. of v1.0 too.")
                        .summary())
                .isEqualTo("Events such as `order.paid`, e.g. of v1.0 too");
    }
}
