package dev.rung.outreach.story;

import static dev.rung.outreach.story.Shopper.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the mails say.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(Neighbourhood.class)
class WordsTest {

    private Neighbours neighbours;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        neighbours = new Neighbours();
        mailbox = new Mailbox();
    }

    @AfterEach
    void close() {
        mailbox.close();
        neighbours.close();
    }

    @Test
    void aChineseReaderIsWrittenToInChinese() throws Exception {
        var mail = mailTo(Shopper.known("zh-CN", true), "\"王小明\"");

        assertThat(mail.getSubject()).isEqualTo("恭喜您升级为金牌会员");
        assertThat(text(mail, "text/plain")).isEqualToNormalizingNewlines("王小明，您好：\n\n您的会员等级已由银牌升为金牌。\n\n感谢您一直以来的支持！");
        assertThat(text(mail, "text/html"))
                .contains("<html lang=\"zh-CN\">", "<p>王小明，您好：</p>", "<p>您的会员等级已由银牌升为金牌。</p>");
    }

    @Test
    void anEnglishReaderIsWrittenToInEnglish() throws Exception {
        var mail = mailTo(Shopper.known("en-GB", true), "\"Ann & Bob <x>\"");

        assertThat(mail.getSubject()).isEqualTo("You are now a Gold member");
        assertThat(text(mail, "text/plain")).startsWith("Dear Ann & Bob <x>,").contains("moved up from Silver to Gold");
        assertThat(text(mail, "text/html")).contains("<p>Dear Ann &amp; Bob &lt;x&gt;,</p>");
    }

    @Test
    void whoHasNoNameIsGreetedWithoutOne() throws Exception {
        var mail = mailTo(Shopper.known("en", true), "null");

        assertThat(text(mail, "text/plain")).startsWith("Hello,");
    }

    @Test
    void noAbsenceNoteIsAskedForAndTheSenderIsTheStore() throws Exception {
        var mail = mailTo(Shopper.known("en", true), "null");

        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("store@localhost");
    }

    private MimeMessage mailTo(Shopper shopper, String name) {
        neighbours.contact(shopper.id(), "{\"email\":\"%s\",\"name\":%s}".formatted(shopper.address(), name));
        shopper.hears(shopper.reachedGold());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailbox.mailsTo(shopper.address())).hasSize(1));
        return mailbox.mailsTo(shopper.address()).getFirst();
    }

    private static String text(MimeMessage mail, String type) throws MessagingException, IOException {
        return parts(mail).stream()
                .filter(part -> isOf(part, type))
                .map(WordsTest::content)
                .findFirst()
                .orElseThrow();
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        var found = new ArrayList<Part>(List.of(part));
        if (part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                found.addAll(parts(inner));
            }
        }
        return found;
    }

    private static boolean isOf(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Part part) {
        try {
            return part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
