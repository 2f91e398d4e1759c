package dev.rung.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aLineIsReadWithoutDescriptionAndCountry() throws IOException {
        var file = read("536365,85123A,\"HOLDER, WHITE\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n");

        assertThat(file.invoices().getFirst().lines().getFirst())
                .hasToString("Line[number=2, invoice=536365, product=85123A, quantity=6, price=2.55,"
                        + " at=2010-12-01T08:26, customer=17850]");
    }

    @Test
    void linesOfAnInvoiceBelongTogetherWhereverTheyStand() throws IOException {
        var file = read(line("1", "1") + line("2", "1") + line("1", "2"));

        assertThat(file.invoices()).extracting(Invoice::number).containsExactly("1", "2");
        assertThat(file.invoices().getFirst().lines()).extracting(Line::number).containsExactly(2L, 4L);
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
                7,P,d,1,12/1/2010 8:26,2.55,17850,UK
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

        assertThat(OrderFile.read(packed)).isEqualTo(OrderFile.read(plain));
    }

    /// The law of the import: whatever is in a file, each line is in exactly one sale or one refusal.
    @Property(tries = 300)
    void everyLineIsAccountedForExactlyOnce(@ForAll("rows") List<String> rows) throws IOException {
        var plan = Plan.of(read(String.join("", rows)), new InvoicePolicy(BigDecimal.ONE));

        assertThat(plan.lines()).isEqualTo(rows.size());
        var sold = plan.sales().stream().flatMap(sale -> sale.lines().stream()).map(Line::number);
        var refused = plan.refused().stream().map(Refusal::line);
        assertThat(java.util.stream.Stream.concat(sold, refused))
                .doesNotHaveDuplicates()
                .hasSize(rows.size());
        assertThat(plan.sales()).allSatisfy(sale -> assertThat(sale.amount()).isPositive());
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "C1", "C2", ""),
                        Arbitraries.of("-2", "0", "1", "3", "x"),
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

        var plan = Plan.of(OrderFile.read(Path.of(path)), new InvoicePolicy(BigDecimal.ONE));

        assertThat(plan.lines()).isEqualTo(285_421);
        assertThat(plan.linesInSales()).isEqualTo(204_376);
        assertThat(plan.refused().stream().collect(Collectors.groupingBy(Refusal::reason, Collectors.counting())))
                .isEqualTo(Map.of("customer-missing", 81_030L, "price-not-positive", 15L));
    }

    private static OrderFile read(String rows) throws IOException {
        return OrderFile.read(new StringReader(HEADER + rows));
    }

    private static String line(String invoice, String quantity) {
        return "%s,P,d,%s,2010-12-01 08:26:00,2.55,17850.0,UK\n".formatted(invoice, quantity);
    }
}
