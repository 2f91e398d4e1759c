package dev.rung.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rung.local.imports.file.DateOrder;
import dev.rung.local.imports.file.FileText;
import dev.rung.local.imports.file.Invoice;
import dev.rung.local.imports.file.InvoiceLine;
import dev.rung.local.imports.file.OrderFile;
import dev.rung.local.imports.file.Refusal;
import dev.rung.local.sending.SendingFailed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderFileTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aLineIsReadWithoutDescriptionAndCountry() throws IOException {
        var file = read("536365,85123A,\"HOLDER, WHITE\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n");

        assertThat(file.invoices().getFirst().lines().getFirst())
                .hasToString("InvoiceLine[number=2, invoice=536365, product=85123A, quantity=6, price=2.55,"
                        + " at=2010-12-01T08:26, customer=17850]");
    }

    @Test
    void linesOfAnInvoiceBelongTogetherWhereverTheyStand() throws IOException {
        var file = read(line("1", "1") + line("2", "1") + line("1", "2"));

        assertThat(file.invoices()).extracting(Invoice::number).containsExactly("1", "2");
        assertThat(file.invoices().getFirst().lines())
                .extracting(InvoiceLine::number)
                .containsExactly(2L, 4L);
    }

    @Test
    void eachMalformedLineHasItsOwnReasonAndItsNeighboursAreRead() throws IOException {
        var file = read("""
                1,P,d,many,2010-12-01 08:26:00,2.55,17850.0,UK
                2,P,d,1,2010-12-01 08:26:00,cheap,17850.0,UK
                3,P,d,1,yesterday,2.55,17850.0,UK
                ,P,d,1,2010-12-01 08:26:00,2.55,17850.0,UK
                5,,d,1,2010-12-01 08:26:00,2.55,17850.0,UK
                6,P
                7,P,d,1,12/13/2010 8:26,2.55,17850,UK
                """);

        assertThat(file.lines()).isEqualTo(7);
        assertThat(file.refused())
                .containsExactly(
                        new Refusal(2, "1", "quantity-unreadable"),
                        new Refusal(3, "2", "price-unreadable"),
                        new Refusal(4, "3", "time-unreadable"),
                        new Refusal(5, "", "invoice-missing"),
                        new Refusal(6, "5", "product-missing"),
                        new Refusal(7, "6", "columns-missing"));
        assertThat(file.invoices()).singleElement().extracting(Invoice::number).isEqualTo("7");
    }

    @Test
    void packedAndPlainFilesAreToldApartByTheirContent() throws IOException {
        var plain = Files.writeString(folder.resolve("orders.gz"), HEADER + line("1", "1"));
        var packed = folder.resolve("orders.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(plain));
        }

        assertThat(OrderFile.read(packed, null)).isEqualTo(OrderFile.read(plain, null));
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsRefused() throws IOException {
        var file = read("""
                1,P,d,1,2011-02-30 08:26:00,2.55,7,UK
                2,P,d,1,2011-02-28 24:00:00,2.55,7,UK
                3,P,d,1,2011-02-28 08:26:00,2.55,7,UK
                """);

        assertThat(file.refused())
                .containsExactly(new Refusal(2, "1", "time-unreadable"), new Refusal(3, "2", "time-unreadable"));
    }

    @Test
    void oneDateThatIsOnlyOneByItsOrderSettlesTheOrderForAll() throws IOException {
        var byDay = read(dated("1", "3/4/2011 8:26") + dated("2", "13/4/2011 8:26"));
        var byMonth = read(dated("1", "3/4/2011 8:26") + dated("2", "4/13/2011 8:26"));

        assertThat(byDay.invoices().getFirst().at()).isEqualTo("2011-04-03T08:26");
        assertThat(byMonth.invoices().getFirst().at()).isEqualTo("2011-03-04T08:26");
    }

    @Test
    void datesThatContradictEachOtherRefuseTheFile() {
        assertThatThrownBy(() -> read(dated("1", "13/4/2011 8:26") + dated("2", "4/13/2011 8:26")))
                .isInstanceOf(SendingFailed.class)
                .hasMessageContaining("line 3 is month-day, line 2 is day-month");
    }

    @Test
    void datesThatMayBeReadEitherWayRefuseTheFileUnlessTheOrderIsGiven() throws IOException {
        var undecided = dated("1", "4/4/2011 8:26") + dated("2", "3/4/2011 8:26");

        assertThatThrownBy(() -> read(undecided))
                .isInstanceOf(SendingFailed.class)
                .hasMessageContaining("Line 3")
                .hasMessageContaining("--date-order");
        assertThat(read(undecided, DateOrder.DAY_MONTH).invoices().get(1).at()).isEqualTo("2011-04-03T08:26");
    }

    @Test
    void anOpenQuoteSpoilsItsOwnLineOnly() throws IOException {
        var file = read(line("1", "1") + "2,P,\"no end,1,2010-12-01 08:26:00,2.55,7,UK\n" + "\n" + line("3", "1")
                + "4,P,\"a \"\"quoted\"\" word\",1,2010-12-01 08:26:00,2.55,7,UK\n");

        assertThat(file.lines()).isEqualTo(4);
        assertThat(file.refused()).containsExactly(new Refusal(3, "", "quote-left-open"));
        assertThat(file.invoices()).extracting(Invoice::number).containsExactly("1", "3", "4");
        assertThat(file.invoices().getLast().lines().getFirst().number()).isEqualTo(6);
    }

    @Test
    void numbersBeyondTheIntakesBoundsAreRefusedBeforeAnyArithmetic() throws IOException {
        var file = read("""
                1,P,d,1E+300000000,2010-12-01 08:26:00,2.55,7,UK
                2,P,d,1,2010-12-01 08:26:00,1E+2147483647,7,UK
                3,P,d,1.0000001,2010-12-01 08:26:00,2.55,7,UK
                4,P,d,1,2010-12-01 08:26:00,2.5500001,7,UK
                5,P,d,1234567890123456,2010-12-01 08:26:00,2.55,7,UK
                6,P,d,1,2010-12-01 08:26:00,1E-2147483647,7,UK
                7,P,d,1.0000000,2010-12-01 08:26:00,2.550000,7,UK
                """);

        assertThat(file.refused())
                .extracting(Refusal::reason)
                .containsExactly(
                        "quantity-out-of-bounds",
                        "price-out-of-bounds",
                        "quantity-out-of-bounds",
                        "price-out-of-bounds",
                        "quantity-out-of-bounds",
                        "price-out-of-bounds");
        assertThat(file.invoices()).singleElement().extracting(Invoice::number).isEqualTo("7");
    }

    @ParameterizedTest
    @MethodSource("whatIsNoSuchFile")
    void whatIsNoSuchFileIsToldInOneSentence(byte[] content, String sentence) {
        assertThatThrownBy(() -> readWhole(content, null))
                .isInstanceOf(SendingFailed.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> whatIsNoSuchFile() throws IOException {
        var file = HEADER + line("1", "1");
        var packed = packed(file.repeat(100));
        return Stream.of(
                arguments(new byte[0], "is empty"),
                arguments(packed(""), "is empty"),
                arguments(new byte[] {'P', 'K', 3, 4, 20, 0}, "spreadsheet"),
                arguments(file.getBytes(UTF_16), "UTF-16"),
                arguments(file.getBytes(UTF_16LE), "UTF-16"),
                arguments(file.getBytes(UTF_16BE), "UTF-16"),
                arguments((file + "2,P,\u00e9").getBytes(ISO_8859_1), "not in UTF-8"),
                arguments(Arrays.copyOf(packed, packed.length - 20), "cut off"),
                arguments(file.replace(',', ';').getBytes(UTF_8), "separated by semicolons"),
                arguments(line("1", "1").getBytes(UTF_8), "The header is missing"),
                arguments(file.replace("CustomerID", "Customer").getBytes(UTF_8), "Not in their place: CustomerID"),
                arguments(file.replace(",Country", "").getBytes(UTF_8), "Not in their place: Country"));
    }

    @Test
    void aFolderAndAFileThatIsNotThereAreToldInOneSentence() {
        assertThatThrownBy(() -> OrderFile.read(folder, null)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> OrderFile.read(folder.resolve("none.csv"), null))
                .hasMessageContaining("does not exist");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        var file = readWhole(("\ufeff" + HEADER + line("1", "1")).getBytes(UTF_8), null);

        assertThat(file.invoices()).hasSize(1);
    }

    /// The law of the import: whatever is in a file, each line is in exactly one sale or one refusal.
    @Property(tries = 300)
    void everyLineIsAccountedForExactlyOnce(@ForAll("rows") List<String> rows) throws IOException {
        var plan = Plan.of(read(String.join("", rows)), new InvoicePolicy(BigDecimal.ONE));

        assertThat(plan.lines()).isEqualTo(rows.size());
        var sold = plan.sales().stream().flatMap(sale -> sale.lines().stream()).map(InvoiceLine::number);
        var refused = plan.refused().stream().map(Refusal::line);
        assertThat(Stream.concat(sold, refused)).doesNotHaveDuplicates().hasSize(rows.size());
        assertThat(plan.sales()).allSatisfy(sale -> assertThat(sale.amount()).isPositive());
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "C1", "C2", ""),
                        Arbitraries.of("-2", "0", "1", "3", "x", "\"", "1E+300000000"),
                        Arbitraries.of("-1", "0", "0.004", "0.005", "2.55", "y"),
                        Arbitraries.of("", "7", "8.0"))
                .as("%s,P,d,%s,2010-12-01 08:26:00,%s,%s,UK\n"::formatted)
                .list()
                .ofMaxSize(30);
    }

    /// Run with -Dtest.arguments=-Drung.online-retail=FILE on the published file.
    @Test
    void thePublishedFileIsAccountedForToTheLine() throws IOException {
        var path = System.getProperty("rung.online-retail", "");
        assumeFalse(path.isEmpty());

        var plan = Plan.of(OrderFile.read(Path.of(path), null), new InvoicePolicy(BigDecimal.ONE));

        assertThat(plan.lines()).isEqualTo(285_421);
        assertThat(plan.linesInSales()).isEqualTo(204_376);
        assertThat(plan.refused().stream().collect(Collectors.groupingBy(Refusal::reason, Collectors.counting())))
                .isEqualTo(Map.of("customer-missing", 81_030L, "price-not-positive", 15L));
    }

    private static OrderFile read(String rows) throws IOException {
        return read(rows, null);
    }

    private static OrderFile read(String rows, @Nullable DateOrder dates) throws IOException {
        return readWhole((HEADER + rows).getBytes(UTF_8), dates);
    }

    private static OrderFile readWhole(byte[] content, @Nullable DateOrder dates) throws IOException {
        return OrderFile.read(new FileText("orders.csv", () -> new ByteArrayInputStream(content)), dates);
    }

    private static byte[] packed(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String dated(String invoice, String at) {
        return "%s,P,d,1,%s,2.55,17850.0,UK\n".formatted(invoice, at);
    }

    private static String line(String invoice, String quantity) {
        return "%s,P,d,%s,2010-12-01 08:26:00,2.55,17850.0,UK\n".formatted(invoice, quantity);
    }
}
