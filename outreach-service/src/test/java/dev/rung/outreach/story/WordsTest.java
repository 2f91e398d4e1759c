package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of the mails.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class WordsTest {

    @Inject
    SealedLinks links;

    private StubServices services;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
    }

    @AfterEach
    void close() {
        mailbox.close();
        services.close();
    }

    @Test
    void aChineseReaderIsWrittenToInChinese() throws Exception {
        var mail = mailTo(Shopper.known("zh-CN", true), "\"王小明\"");

        assertThat(mail.getSubject()).isEqualTo("恭喜您升级为金牌会员");
        assertThat(text(mail, "text/plain"))
                .startsWith("王小明，您好：")
                .containsIgnoringNewLines("您好：\n\n您的会员等级已由银牌升为金牌。\n\n感谢您一直以来的支持！\n\n退订此类邮件\nhttps://");
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

    /// The last two are an ideographic space, and a no-break space with a zero width one.
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "\"\\u3000\"", "\"\\u00a0\\u200b\""})
    void whoHasNoNameIsGreetedWithoutOne(String name) throws Exception {
        var mail = mailTo(Shopper.known("en", true), name);

        assertThat(text(mail, "text/plain")).startsWith("Hello,");
        assertThat(text(mail, "text/html")).contains("<p>Hello,</p>");
    }

    @Test
    void aNameIsWrittenWithoutTheBlanksAroundIt() throws Exception {
        var mail = mailTo(Shopper.known("en", true), "\" Ann Lee \\u3000\"");

        assertThat(text(mail, "text/plain")).startsWith("Dear Ann Lee,");
    }

    @Test
    void anAdvertisementSaysHowToGetNoMoreOfThem() throws Exception {
        var alice = Shopper.known("en", true);
        var mail = mailTo(alice, "null");

        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var header = mail.getHeader("List-Unsubscribe");
        assertThat(header).hasSize(1);
        assertThat(header[0])
                .startsWith("<https://shop.example/rung/api/v1/public/unsubscribe/")
                .endsWith(">");
        var link = header[0].substring(1, header[0].length() - 1);
        assertThat(link).doesNotContain(alice.externalId(), alice.id().toString());
        assertThat(Unsubscription.opened(links, link.substring(link.lastIndexOf('/') + 1)))
                .contains(new Unsubscription(alice.id(), "marketing", "email"));
        assertThat(text(mail, "text/plain"))
                .contains("Unsubscribe from these emails")
                .endsWith(link);
        assertThat(text(mail, "text/html")).contains("<a href=\"" + link + "\">Unsubscribe from these emails</a>");
    }

    @Test
    void aReaderOfAnotherLanguageIsWrittenToInTheStores() throws Exception {
        var mail = mailTo(Shopper.known("fr-FR", true), "null");

        assertThat(mail.getSubject()).isEqualTo("恭喜您升级为金牌会员");
        assertThat(text(mail, "text/html")).contains(">退订此类邮件</a>");
    }

    @Test
    void noAbsenceNoteIsAskedForAndTheSenderIsTheStore() throws Exception {
        var mail = mailTo(Shopper.known("en", true), "null");

        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("store@localhost");
    }

    private MimeMessage mailTo(Shopper shopper, String name) {
        services.contact(shopper.id(), "{\"email\":\"%s\",\"name\":%s}".formatted(shopper.address(), name));
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
