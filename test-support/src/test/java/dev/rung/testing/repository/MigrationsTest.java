package dev.rung.testing.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Migrations expand first and contract a release later, so that two versions can work on the same tables.
class MigrationsTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    /// Those before the first release, which no older version runs beside.
    private static final Pattern FIRST = Pattern.compile("V(1|100)__.*");

    private static final Pattern MIGRATION = Pattern.compile(".*/src/main/resources/db/(platform|migration)/V.*\\.sql");

    @Test
    void noMigrationBreaksTheVersionBefore() throws IOException {
        var version = version();
        for (var file : RepositoryFiles.of(HOME).matching(MIGRATION)) {
            if (!FIRST.matcher(file.getFileName().toString()).matches()) {
                assertThat(Migration.of(Files.readString(file)).breaking(version))
                        .as("%s: say which release stopped using it, by -- unused since …", HOME.relativize(file))
                        .isEmpty();
            }
        }
    }

    @Test
    void theFirstMigrationsAreReadAsTheyAreMeant() throws IOException {
        assertThat(RepositoryFiles.of(HOME).matching(MIGRATION))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(file -> {
                    var statements = Migration.of(Files.readString(file)).statements();
                    assertThat(statements)
                            .isNotEmpty()
                            .allMatch(
                                    statement -> statement.matches(
                                            "(?is)(\\s|--[^\\n]*\\n)*(create|comment|insert|alter|do|with|grant|revoke|update)\\b.*"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table messages",
                "drop index messages_open",
                "truncate messages",
                "alter table messages rename to letters",
                "alter table messages rename column stage to state",
                "alter table messages drop stage",
                "alter table messages add note text, drop column stage",
                "alter table messages alter column attempts type bigint",
                "alter table messages alter attempts set data type bigint using attempts::bigint",
                "ALTER TABLE messages ALTER COLUMN reason SET NOT NULL",
                "alter table messages add note text not null",
                "alter table messages add a int default 0, add column b numeric(10, 2) not null",
                "alter table messages add constraint few check (attempts < 10)",
                "create unique index once on messages (customer_id)",
                "do $$ begin alter table messages drop column stage; end $$",
            })
    void theRunningVersionWouldNotBearIt(String statement) {
        var sql = "-- a rename; nothing of it\ncreate table notes (text text not null);\n" + statement + ";\n";

        assertThat(Migration.of(sql).breaking("0.3.0")).hasSize(1);
        assertThat(Migration.of(sql.replace(statement, "-- unused since 0.2.0: nobody asks for it\n" + statement))
                        .breaking("0.3.0"))
                .isEmpty();
        // instances of 0.2.0 still run, and do
        assertThat(Migration.of(sql.replace(statement, "-- unused since 0.3.0: nobody asks for it\n" + statement))
                        .breaking("0.3.0"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("expanding")
    void theRunningVersionDoesNotNoticeIt(String sql) {
        assertThat(Migration.of(sql).breaking("0.3.0")).isEmpty();
    }

    static Stream<String> expanding() {
        return Stream.of(
                "create table notes (id uuid primary key); alter table notes add constraint x check (true);"
                        + " create unique index y on notes (id);",
                "alter table messages add note text",
                "alter table messages add note text not null default 'drop table; rename', add b int default 0",
                "alter table messages alter column reason drop not null",
                "create index concurrently messages_by_due on messages (due_at)",
                "insert into notes values ('a; drop table notes')",
                "-- drop table messages;\nupdate messages set note = '' where note is null");
    }

    private static String version() throws IOException {
        var version = Pattern.compile("<artifactId>rung</artifactId>\\s*<version>([\\d.]+)")
                .matcher(Files.readString(HOME.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
