package dev.rung.customer.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.imports.file.FileLayout.FirstLine.Understood;
import dev.rung.customer.imports.file.FileLayout.FirstLine.Unreadable;
import dev.rung.platform.locale.Text;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final FileLayout CSV = new FileLayout("csv", "UTF-8", List.of("a", "b"), ',');

    @Property
    void whereAFileWasCutDoesNotMatter(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3) Integer> letters,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        var file = new byte[letters.size()];
        for (var place = 0; place < file.length; place++) {
            file[place] = (byte) "ab\n\r".charAt(letters.get(place));
        }
        var whole = LineSplitter.cut(new byte[0], file);

        var lines = new ArrayList<byte[]>();
        var rest = new byte[0];
        for (var from = 0; from < file.length; from += size) {
            var cut = LineSplitter.cut(rest, Arrays.copyOfRange(file, from, Math.min(from + size, file.length)));
            lines.addAll(cut.lines());
            rest = cut.rest();
        }

        assertThat(lines).usingRecursiveComparison().isEqualTo(whole.lines());
        assertThat(rest).isEqualTo(whole.rest());
    }

    @Test
    void aLineWithoutAnEndFillsNoMemory() {
        var rest = new byte[0];
        for (var part = 0; part < 20; part++) {
            rest = LineSplitter.cut(rest, new byte[100_000]).rest();
        }

        assertThat(rest).hasSize(LineSplitter.LONGEST + 1);
        assertThat(RowReader.read(2, rest, CSV).orElseThrow().defect())
                .extracting(Text::key)
                .isEqualTo("reason.import-line-too-long");
    }

    /// Its dropped end may be any byte, even one that ends a line.
    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r-and-more", "x"})
    void aLineThatIsCutIsNoRow(String beyond) {
        var line = "1," + "x".repeat(LineSplitter.LONGEST - 2);

        var cut = LineSplitter.cut(new byte[0], (line + "\n" + line + beyond + "\n").getBytes(UTF_8));

        assertThat(defects(new LineReader(CSV, false), cut.lines())).containsExactly("", "reason.import-line-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                // what is dropped         what the next line is
                "'x\",y',                  ''",
                "'\"\"x\",y',              ''",
                "'xy',                     reason.import-line-break",
                "'x\",\"y',                reason.import-line-break"
            })
    void aLineThatIsCutLeavesItsQuoteAsItIs(String dropped, String next) {
        var line = "1,\"" + "x".repeat(LineSplitter.LONGEST - 3);
        var parts =
                LineSplitter.cut(line.getBytes(UTF_8), dropped.substring(0, 1).getBytes(UTF_8));

        var cut = LineSplitter.cut(parts.rest(), (dropped.substring(1) + "\n2,x\n").getBytes(UTF_8));

        assertThat(defects(new LineReader(CSV, false), cut.lines()))
                .containsExactly("reason.import-line-too-long", next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,name", "id;name", "id\tname", "\ufeffid,name", "\"id\", name "})
    void theFirstLineSaysWhichColumnsThereAre(String head) {
        assertThat(FirstLineReader.read(head.getBytes(UTF_8), "csv", "UTF-8"))
                .isInstanceOfSatisfying(
                        Understood.class,
                        known -> assertThat(known.layout().columns()).containsExactly("id", "name"));
    }

    @Test
    void anotherCharsetIsNamedOrRead() {
        var head = "会员编号,姓名".getBytes(GBK);

        assertThat(FirstLineReader.read(head, "csv", "UTF-8"))
                .isEqualTo(new Unreadable(Text.of("reason.import-charset").with("charset", "UTF-8")));
        assertThat(FirstLineReader.read(head, "csv", "GB18030"))
                .isInstanceOfSatisfying(
                        Understood.class,
                        known -> assertThat(known.layout().columns()).containsExactly("会员编号", "姓名"));
    }

    @Test
    void whatIsNoSuchFileIsSaidInOneSentence() {
        assertThat(reason("id,name".getBytes(UTF_16LE))).isEqualTo("reason.import-utf-16");
        assertThat(reason(new byte[] {(byte) 0xff, (byte) 0xfe, 'i'})).isEqualTo("reason.import-utf-16");
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 20})).isEqualTo("reason.import-spreadsheet");
        assertThat(reason("id,\"name".getBytes(UTF_8))).isEqualTo("reason.import-no-head");
        assertThat(reason("id,5\" disk".getBytes(UTF_8))).isEmpty();
        assertThat(reason("id,name,id".getBytes(UTF_8))).isEqualTo("reason.import-column-twice");
        assertThat(reason("id,,name".getBytes(UTF_8))).isEqualTo("reason.import-column-unnamed");
        assertThat(reason("id\rC-1\rC-2".getBytes(UTF_8))).isEqualTo("reason.import-carriage-return");
        assertThat(FirstLineReader.read("\ufeffid,name".getBytes(UTF_8), "csv", "GB18030"))
                .isEqualTo(new Unreadable(Text.of("reason.import-charset").with("charset", "GB18030")));
        assertThat(reason("a,".repeat(200).concat("z").getBytes(UTF_8))).isEqualTo("reason.import-too-many-columns");
    }

    /// A file without a head begins with somebody's data.
    @Test
    void aReasonNamesNoColumn() {
        assertThat(FirstLineReader.read("x@y.example,1,x@y.example".getBytes(UTF_8), "csv", "UTF-8")
                        .toString())
                .doesNotContain("example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-1,ada@shop.example",
                "C-1,13800138000",
                "C-1,+86 138 0013 8000",
                "C-1,1990-03-05",
                "C-1,１３８００１３８０００"
            })
    void aFirstLineOfSomebodysDataIsNoHead(String line) {
        assertThat(FirstLineReader.read(line.getBytes(UTF_8), "csv", "UTF-8"))
                .isEqualTo(new Unreadable(Text.of("reason.import-column-value").with("column", 2)));
        assertThat(FirstLineReader.read("id,address 2,sales 2026-03".getBytes(UTF_8), "csv", "UTF-8"))
                .isInstanceOf(Understood.class);
    }

    /// Its second line would be a customer called as a street.
    @Test
    void aCellWithALineBreakMakesNoRows() {
        var reader = new LineReader(CSV, false);

        assertThat(defects(reader, "1,x", "2,\"first", "C-9,street", "last\"", "3,\"\"\"y\"\"\"", "4,\"z"))
                .containsExactly(
                        "",
                        "reason.import-quotes",
                        "reason.import-line-break",
                        "reason.import-line-break",
                        "",
                        "reason.import-quotes");
        assertThat(reader.isQuoteOpen()).isTrue();
        assertThat(defects(new LineReader(CSV, true), "C-9,street", "5\",x", "6,x"))
                .containsExactly("reason.import-line-break", "reason.import-line-break", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5\" disk", "1, \"5\"\" disk", "1\",x", "\"1\",5\"", "1,\"\"\"\"", "1,\"a,b\""})
    void aQuoteInsideACellIsALetter(String line) {
        assertThat(defects(new LineReader(CSV, false), line, "2,x")).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"5\" disk", "1,\"5\" x 3\" disk", "\"1\"\",x\"y,z"})
    void aCellThatGoesOnBehindItsQuoteSpoilsItsLineAlone(String line) {
        assertThat(defects(new LineReader(CSV, false), line, "2,x")).containsExactly("reason.import-quotes", "");
    }

    @Test
    void aQuoteOpensBehindTheDelimiterOfTheFile() {
        var tabs = new FileLayout("csv", "GB18030", List.of("a", "b"), '\t');

        assertThat(defects(new LineReader(tabs, false), "1\t\"open", "2\",x\t3", "4,\"\tx"))
                .containsExactly("reason.import-quotes", "reason.import-line-break", "");
    }

    @Test
    void theKeysOfLaterLinesOfJsonAreColumnsToo() {
        var reader = new LineReader(new FileLayout("ndjson", "UTF-8", List.of("a"), ','), false);

        assertThat(defects(reader, "{\"a\": 1}", "{\"b\": 2, \"a\": 3}", "{\"x@y.example\": 1}", "{\"c\": null}"))
                .containsExactly("", "", "reason.import-column-value", "");

        assertThat(reader.layout().columns()).containsExactly("a", "b");
        var many = IntStream.range(0, 200)
                .mapToObj(place -> "\"k%d\": 1".formatted(place))
                .collect(joining(", ", "{", "}"));
        assertThat(defects(reader, many, "{\"b\": 4}")).containsExactly("reason.import-too-many-columns", "");
    }

    @Test
    void numbersOfJsonAreReadAsTheyAreWritten() {
        var layout = new FileLayout("ndjson", "UTF-8", List.of("a", "b", "c"), ',');

        assertThat(RowReader.read(2, "{\"a\": 12345678.90, \"b\": 1E7, \"c\": [0.10]}".getBytes(UTF_8), layout))
                .hasValueSatisfying(row ->
                        assertThat(row.cells()).isEqualTo(Map.of("a", "12345678.90", "b", "10000000", "c", "[0.10]")));
        assertThat(RowReader.read(2, "{\"a\": 1E999999999}".getBytes(UTF_8), layout))
                .hasValueSatisfying(row ->
                        assertThat(row.cells().getOrDefault("a", "").length()).isLessThan(60));
    }

    @Test
    void eachLineStandsForItself() {
        assertThat(read("1,\"two, \"\"quoted\"\"\"").cells()).isEqualTo(Map.of("a", "1", "b", "two, \"quoted\""));
        assertThat(read(" 1 ,").cells()).isEqualTo(Map.of("a", "1"));
        assertThat(read("=1+1,@x").cells()).isEqualTo(Map.of("a", "=1+1", "b", "@x"));
        assertThat(defect("1,\"open")).isEqualTo("reason.import-quotes");
        assertThat(defect("1,\"closed\"x")).isEqualTo("reason.import-quotes");
        assertThat(defect("1,2,3")).isEqualTo("reason.import-cell-count");
        assertThat(defect("1")).isEqualTo("reason.import-cell-count");
        assertThat(defect("1,2\r3,4")).isEqualTo("reason.import-carriage-return");
        assertThat(defect("1,\0")).isEqualTo("reason.storable");
        assertThat(RowReader.read(2, "汉字".getBytes(GBK), CSV).orElseThrow().defect())
                .isEqualTo(Text.of("reason.import-charset").with("charset", "UTF-8"));
        assertThat(RowReader.read(2, "  ".getBytes(UTF_8), CSV)).isEmpty();
    }

    @Test
    void aLineOfJsonIsOneObject() {
        var layout = new FileLayout("ndjson", "UTF-8", List.of(), ',');

        assertThat(RowReader.read(1, "{\"b\": [{\"x\": 1}], \"a\": \" 2 \", \"c\": 3}".getBytes(UTF_8), layout))
                .hasValueSatisfying(
                        row -> assertThat(row.cells()).isEqualTo(Map.of("a", "2", "b", "[{\"x\":1}]", "c", "3")));
        for (var broken : List.of("[1]", "{\"a\": 1", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "7")) {
            assertThat(RowReader.read(2, broken.getBytes(UTF_8), layout)
                            .orElseThrow()
                            .defect())
                    .as(broken)
                    .isEqualTo(Text.of("reason.object"));
        }
    }

    @Test
    void theFirstLineOfJsonIsALineAsAnyOther() {
        for (var line : List.of("", "no object", "[1]", "{\"x@y.example\": 1}", "x".repeat(LineSplitter.LONGEST + 1))) {
            assertThat(FirstLineReader.read(line.getBytes(UTF_8), "ndjson", "UTF-8"))
                    .isEqualTo(new Understood(new FileLayout("ndjson", "UTF-8", List.of(), ',')));
        }
        assertThat(FirstLineReader.read("{}".getBytes(UTF_16LE), "ndjson", "UTF-8"))
                .isEqualTo(new Unreadable(Text.of("reason.import-utf-16")));
        assertThat(FirstLineReader.read("{\"名\": 1}".getBytes(GBK), "ndjson", "UTF-8"))
                .isEqualTo(new Unreadable(Text.of("reason.import-charset").with("charset", "UTF-8")));
    }

    private static String reason(byte[] line) {
        return FirstLineReader.read(line, "csv", "UTF-8") instanceof Unreadable(var reason) ? reason.key() : "";
    }

    private static List<String> defects(LineReader reader, String... lines) {
        return defects(
                reader, Arrays.stream(lines).map(line -> line.getBytes(UTF_8)).toList());
    }

    private static List<String> defects(LineReader reader, List<byte[]> lines) {
        return lines.stream()
                .map(line -> reader.read(2, line).orElseThrow())
                .map(row -> row.defect() == null ? "" : row.defect().key())
                .toList();
    }

    private static FileRow read(String line) {
        return RowReader.read(2, line.getBytes(UTF_8), CSV).orElseThrow();
    }

    private static String defect(String line) {
        var defect = read(line).defect();
        return defect == null ? "" : defect.key();
    }
}
