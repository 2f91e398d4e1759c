package dev.rung.system;

import static java.math.BigDecimal.ZERO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/// Counts an Online Retail file by itself: it shares no code with the importer or the services, so that
/// equal figures mean something.
///
/// Runs alone too: `java OnlineRetailRecount.java FILE.csv.gz [RATE]` prints the figures.
final class OnlineRetailRecount {

    private static final String SOURCE = "urn:rung:import:online-retail";
    private static final Comparator<Turn> IN_TIME =
            Comparator.comparing(Turn::time).thenComparing(Turn::eventId);

    final Map<String, Long> refusedLines = new TreeMap<>();
    final Map<String, Customer> customers = new TreeMap<>();
    long lines;
    long importedLines;

    private final Map<String, Invoice> invoices = new LinkedHashMap<>();
    private final BigDecimal rate;

    /// @param spent what was paid and what went back, in the order of the file
    record Customer(List<Turn> spent) {

        long orders() {
            return kept().size();
        }

        BigDecimal spend() {
            return kept().stream().reduce(ZERO, BigDecimal::add);
        }

        /// The money that each kept order still has. A refund that names no order is taken from the newest orders
        /// paid by then; a rest that no order has counts for nothing.
        private List<BigDecimal> kept() {
            var newestFirst = spent.stream()
                    .filter(turn -> !turn.refund())
                    .sorted(IN_TIME.reversed())
                    .toList();
            var left = newestFirst.stream().map(Turn::amount).collect(toCollection(ArrayList::new));
            for (var refund :
                    spent.stream().filter(Turn::refund).sorted(IN_TIME).toList()) {
                var missing = refund.amount();
                for (int i = 0; i < left.size(); i++) {
                    if (newestFirst.get(i).time().compareTo(refund.time()) <= 0) {
                        var part = missing.min(left.get(i));
                        left.set(i, left.get(i).subtract(part));
                        missing = missing.subtract(part);
                    }
                }
            }
            return left.stream().filter(amount -> amount.signum() > 0).toList();
        }
    }

    record Turn(String invoice, String time, boolean refund, BigDecimal amount) {

        /// As the intake makes it: the name-based UUID of the import's source, a line feed
        /// and the invoice's number.
        UUID eventId() {
            return UUID.nameUUIDFromBytes((SOURCE + "\n" + invoice).getBytes(UTF_8));
        }
    }

    private static final class Invoice {
        private final String number;
        private final String customer;
        private final String time;
        private BigDecimal exact = ZERO;

        Invoice(String number, String customer, String time) {
            this.number = number;
            this.customer = customer;
            this.time = time;
        }
    }

    private OnlineRetailRecount(BigDecimal rate) {
        this.rate = rate;
    }

    static OnlineRetailRecount of(Path file, BigDecimal rate) throws IOException {
        var recount = new OnlineRetailRecount(rate);
        try (var in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            in.readLine();
            for (var record = nextRecord(in); !record.isEmpty(); record = nextRecord(in)) {
                recount.line(record);
            }
        }
        recount.invoices.values().forEach(recount::close);
        return recount;
    }

    private void line(List<String> cells) {
        lines++;
        var number = cells.get(0);
        var customer = cells.get(6);
        var price = new BigDecimal(cells.get(5));
        if (customer.isBlank()) {
            refusedLines.merge("customer-missing", 1L, Long::sum);
        } else if (price.signum() <= 0) {
            refusedLines.merge("price-not-positive", 1L, Long::sum);
        } else {
            importedLines++;
            var invoice = invoices.computeIfAbsent(
                    number, _ -> new Invoice(number, customer.replaceFirst("\\.0$", ""), cells.get(4)));
            invoice.exact = invoice.exact.add(price.multiply(new BigDecimal(cells.get(3))));
        }
    }

    private void close(Invoice invoice) {
        var refund = invoice.number.startsWith("C");
        var amount = invoice.exact.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        customers
                .computeIfAbsent(invoice.customer, _ -> new Customer(new ArrayList<>()))
                .spent()
                .add(new Turn(invoice.number, invoice.time, refund, refund ? amount.negate() : amount));
    }

    long orders() {
        return customers.values().stream().mapToLong(Customer::orders).sum();
    }

    BigDecimal spend() {
        return customers.values().stream().map(Customer::spend).reduce(ZERO, BigDecimal::add);
    }

    /// One record of RFC 4180; empty at the end of the file.
    private static List<String> nextRecord(BufferedReader in) throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                return cells;
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        if (!cells.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    public static void main(String... args) throws IOException {
        var recount = of(Path.of(args[0]), args.length > 1 ? new BigDecimal(args[1]) : BigDecimal.ONE);
        System.out.printf(
                "lines %d, imported %d, refused %s, customers %d, orders %d, spend %s%n",
                recount.lines,
                recount.importedLines,
                recount.refusedLines,
                recount.customers.size(),
                recount.orders(),
                recount.spend());
    }
}
