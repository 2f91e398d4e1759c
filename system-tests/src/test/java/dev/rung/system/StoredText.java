package dev.rung.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where a suite has kept something: a text in the clear, or a key that opens what is sealed.
record StoredText(Suite suite) {

    /// Rows as they are now, in the databases of all services.
    List<String> tablesWith(String text) throws SQLException {
        var query = tables("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema in (%s)".formatted(services()))
                .stream()
                .map(table -> "select '%1$s' where exists (select from %1$s t where strpos(cast(t as text), '%2$s') > 0)"
                        .formatted(table, text))
                .collect(joining(" union all "));
        return tables(query);
    }

    /// The services that can still open what they have sealed for a customer.
    List<String> servicesWithKeyOf(UUID customerId) throws SQLException {
        var query =
                tables("select table_schema from information_schema.tables where table_name = 'vault_keys'").stream()
                        .map(service -> "select '%1$s' from %1$s.vault_keys where owner = '%2$s' and wrapped_key is not null"
                                .formatted(service, customerId))
                        .collect(joining(" union all "));
        return tables(query);
    }

    List<Path> files(String text) {
        var wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        try (Stream<Path> files = Files.walk(suite.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(wanted))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Pages and logs of PostgreSQL keep deleted rows until it needs the room: of those the tables tell.
    List<Path> filesBesideDatabases(String text) {
        var databases = suite.data().resolve("postgres");
        return files(text).stream().filter(file -> !file.startsWith(databases)).toList();
    }

    private List<String> tables(String query) throws SQLException {
        return Books.rows(suite, query);
    }

    private static String services() {
        return Books.SERVICES.stream().map("'%s'"::formatted).collect(joining(", "));
    }

    /// Empty for a file that went while it was looked at.
    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }
}
