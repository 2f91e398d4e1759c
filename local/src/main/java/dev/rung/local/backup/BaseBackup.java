package dev.rung.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All databases of the running server at one moment, those of the services and Keycloak's, by PostgreSQL's own
/// interface for backups of its files ("Making a Base Backup Using the Low Level API"). There is no `pg_dump` or
/// `pg_basebackup` among the programs that the launcher brings; this is what the latter does.
final class BaseBackup implements AutoCloseable {

    /// Files of the running server, which its next start makes anew.
    private static final List<String> ITS_OWN = List.of("postmaster.pid", "postmaster.opts");

    private static final List<String> EMPTIED = List.of(
            "pg_wal/",
            "pg_replslot/",
            "pg_dynshmem/",
            "pg_notify/",
            "pg_serial/",
            "pg_snapshots/",
            "pg_stat_tmp/",
            "pg_subtrans/");

    private static final String TABLES = """
            select schemaname, tablename from pg_tables
             where schemaname in ('customer', 'scoring', 'benefits', 'outreach', 'feedback')
             order by 1, 2""";

    private final Connection server;
    private final Path data;

    /// @param address host and port
    /// @param data the server's folder
    BaseBackup(String address, Path data) throws SQLException {
        // as the launcher makes it
        this.server = DriverManager.getConnection("jdbc:postgresql://" + address + "/rung", "postgres", "postgres");
        this.data = data;
    }

    String version() throws SQLException {
        return text("show server_version");
    }

    /// @return how many rows each table had just before the moment of the backup
    Map<String, Long> writeTo(FolderArchive archive) throws SQLException, IOException {
        // the server keeps its log from here on until this connection ends
        text("select pg_create_physical_replication_slot('rung_backup', true, true)::text");
        var first = text("select pg_walfile_name(pg_backup_start('rung', true))");
        archive.addAll(data, BaseBackup::isWanted);
        var rows = rows();
        try (var query = server.createStatement();
                var end = query.executeQuery(
                        "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
            end.next();
            addLog(archive, first, end.getString(1));
            archive.add("backup_label", end.getString(2).getBytes(UTF_8));
        }
        return rows;
    }

    private void addLog(FolderArchive archive, String first, String last) throws IOException {
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            for (var segment : segments.sorted().toList()) {
                var name = segment.getFileName().toString();
                if (name.endsWith(".history")
                        || name.length() == 24 && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    archive.add("pg_wal/" + name, segment);
                }
            }
        }
    }

    private static boolean isWanted(String name) {
        return !ITS_OWN.contains(name)
                && !name.contains("pgsql_tmp")
                && !name.endsWith("pg_internal.init")
                && EMPTIED.stream().noneMatch(name::startsWith);
    }

    private Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var query = server.createStatement();
                var tables = query.executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1) + "." + tables.getString(2);
                rows.put(table, Long.valueOf(text("select count(*) from " + table)));
            }
        }
        return rows;
    }

    private String text(String sql) throws SQLException {
        try (var query = server.createStatement();
                var answer = query.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /// Ends a backup that was begun, too.
    @Override
    public void close() throws SQLException {
        server.close();
    }
}
