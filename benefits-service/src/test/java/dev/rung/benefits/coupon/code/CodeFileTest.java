package dev.rung.benefits.coupon.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.code.CodeFile.CodeLine;
import dev.rung.benefits.coupon.code.CodeReading.ReadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode.CodeFlaw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFileTest {

    @Test
    void oneCodeInEachLine() throws IOException {
        assertThat(read("\uFEFFCode\r\nMUG-1\r\n\r\n \"mug-2\" \r\nmug-3,x\nab\nlast1"))
                .containsExactly(
                        new CodeLine(2, new ReadableCode("MUG1", "MUG-1")),
                        new CodeLine(4, new ReadableCode("MUG2", "mug-2")),
                        new CodeLine(5, new UnreadableCode(CodeFlaw.CHARACTERS)),
                        new CodeLine(6, new UnreadableCode(CodeFlaw.TOO_SHORT)),
                        new CodeLine(7, new ReadableCode("LAST1", "last1")));
    }

    @Test
    void aFileWithoutAHeadOrAnEnd() throws IOException {
        assertThat(read("MUG1")).containsExactly(new CodeLine(1, new ReadableCode("MUG1", "MUG1")));
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void aLineWithoutAnEndIsNotHeld() throws IOException {
        assertThat(read("A".repeat(5_000_000) + "\nMUG1"))
                .containsExactly(
                        new CodeLine(1, new UnreadableCode(CodeFlaw.TOO_LONG)),
                        new CodeLine(2, new ReadableCode("MUG1", "MUG1")));
    }

    @Test
    void aPageAtATime() throws IOException {
        var file = new CodeFile(new ByteArrayInputStream("AAAA\nBBBB\nCCCC".getBytes(UTF_8)));

        assertThat(file.next(2)).extracting(CodeLine::line).containsExactly(1, 2);
        assertThat(file.next(2)).extracting(CodeLine::line).containsExactly(3);
        assertThat(file.next(2)).isEmpty();
    }

    private static List<CodeLine> read(String text) throws IOException {
        return new CodeFile(new ByteArrayInputStream(text.getBytes(UTF_8))).next(100);
    }
}
