package dev.rung.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A shop's orders in Online Retail's format: the real file where `RUNG_ONLINE_RETAIL` names it, else one made up here.
final class OrdersFile {

    private OrdersFile() {}

    static Path in(Path folder) throws IOException {
        var real = System.getenv("RUNG_ONLINE_RETAIL");
        return real == null
                ? madeUp(folder.resolve("orders.csv.gz"))
                : Path.of(real).toAbsolutePath();
    }

    /// Some hundred customers and thousands of invoices, always the same. A few
    /// customers buy much and reach gold.
    private static Path madeUp(Path file) throws IOException {
        var random = new Random(20_101_201);
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
            out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            for (var invoice = 0; invoice < 4_000; invoice++) {
                var refund = random.nextInt(10) == 0;
                var customer = random.nextInt(20) == 0 ? "" : 80_000 + random.nextInt(1 + random.nextInt(400)) + ".0";
                var minute = 8 * 60 + invoice % 600;
                var time = "2011-0%d-%02d %02d:%02d:00"
                        .formatted(1 + invoice / 600, 1 + invoice % 600 / 25, minute / 60, minute % 60);
                for (var line = 0; line < 1 + random.nextInt(4); line++) {
                    out.write("%s%d,P%d,\"A, B\",%d,%s,%s,%s,United Kingdom\n"
                            .formatted(
                                    refund ? "C" : "",
                                    900_000 + invoice,
                                    random.nextInt(50),
                                    (refund ? -1 : 1) * (1 + random.nextInt(30)),
                                    time,
                                    random.nextInt(50) == 0
                                            ? "0.0"
                                            : "%d.%03d".formatted(random.nextInt(12), 5 * random.nextInt(200)),
                                    customer));
                }
            }
        }
        return file;
    }
}
