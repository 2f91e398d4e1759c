package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static java.math.RoundingMode.HALF_UP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Whole shops, made up or real, their times moved by whole days so that the last of them is yesterday.
final class SampleShops {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SampleShops() {}

    /// Few figures, so that many customers are equal in some.
    static List<ShopRecord> madeUp() {
        var dice = new Random(8);
        var records = new ArrayList<ShopRecord>();
        for (int id = 0; id < 3_000; id++) {
            int customer = dice.nextInt(1 + dice.nextInt(900));
            var at = TODAY.minusDays(1 + dice.nextInt(400))
                    .atTime(dice.nextInt(24), 30)
                    .atZone(SHANGHAI)
                    .toInstant();
            records.add(new ShopRecord(
                    "C-" + customer, "D-" + id, at, dice.nextInt(9) == 0, BigDecimal.valueOf(5L * dice.nextInt(80))));
        }
        return records;
    }

    /// An Online Retail file as `./rung import` reads it: an invoice is an order or, starting with
    /// C, a refund; lines without a customer or a price do not count, nor does an invoice of
    /// nothing; an invoice is rounded once.
    static List<ShopRecord> onlineRetail(Path file) throws IOException {
        var invoices = new LinkedHashMap<String, List<CSVRecord>>();
        try (var text = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
                var lines = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            lines.stream()
                    .filter(line -> !line.get("CustomerID").isBlank())
                    .filter(line -> new BigDecimal(line.get("UnitPrice")).signum() > 0)
                    .forEach(line -> invoices.computeIfAbsent(line.get("InvoiceNo"), _ -> new ArrayList<>())
                            .add(line));
        }
        var last = invoices.values().stream()
                .map(SampleShops::minute)
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        long shift =
                DAYS.between(last.atZone(LONDON).withZoneSameInstant(SHANGHAI).toLocalDate(), TODAY.minusDays(1));
        return invoices.entrySet().stream()
                .map(invoice -> shopRecord(invoice.getKey(), invoice.getValue(), shift))
                .filter(record -> record.amount().signum() > 0)
                .toList();
    }

    private static ShopRecord shopRecord(String number, List<CSVRecord> lines, long shift) {
        var amount = lines.stream()
                .map(line -> new BigDecimal(line.get("Quantity")).abs().multiply(new BigDecimal(line.get("UnitPrice"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, HALF_UP);
        var at = minute(lines).plusDays(shift).atZone(LONDON).toInstant();
        return new ShopRecord(lines.getFirst().get("CustomerID"), number, at, number.startsWith("C"), amount);
    }

    private static LocalDateTime minute(List<CSVRecord> lines) {
        return LocalDateTime.parse(lines.getFirst().get("InvoiceDate"), MINUTE);
    }

    /// The sample of CDNOW's customers: two numbers of the customer, a date, how many CDs, and dollars.
    static List<ShopRecord> cdnow(Path file) throws IOException {
        var rows = Files.readAllLines(file).stream()
                .map(row -> row.strip().split("\\s+", -1))
                .filter(row -> row.length == 5)
                .toList();
        var last =
                rows.stream().map(SampleShops::date).max(LocalDate::compareTo).orElseThrow();
        long shift = DAYS.between(last, TODAY.minusDays(1));
        var records = new ArrayList<ShopRecord>();
        for (var row : rows) {
            var at = date(row).plusDays(shift).atTime(12, 0).atZone(SHANGHAI).toInstant();
            records.add(new ShopRecord(row[1], "D-" + records.size(), at, false, new BigDecimal(row[4])));
        }
        return records;
    }

    private static LocalDate date(String[] row) {
        return LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE);
    }
}
