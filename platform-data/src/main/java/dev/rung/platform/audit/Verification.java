package dev.rung.platform.audit;

import dev.rung.platform.audit.ChainVerdict.Broken;
import dev.rung.platform.audit.ChainVerdict.Intact;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Walks the chain from the first entry to the last.
@ApplicationScoped
public class Verification {

    private static final int ROWS_AT_ONCE = 1_000;

    private final AgroalDataSource database;

    /// Each walk holds a connection, of which there are few.
    private final Lock oneWalk = new ReentrantLock();

    Verification(AgroalDataSource database) {
        this.database = database;
    }

    /// Reads the whole book, some entries at a time; blocks meanwhile.
    public ChainVerdict verify() throws SQLException {
        oneWalk.lock();
        try {
            return walk();
        } finally {
            oneWalk.unlock();
        }
    }

    private ChainVerdict walk() throws SQLException {
        try (var connection = database.getConnection()) {
            // rows arrive in portions only within a transaction
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(
                    "select position, entry, previous, hash from audit order by position")) {
                query.setFetchSize(ROWS_AT_ONCE);
                return walk(query.executeQuery());
            }
        }
    }

    private static ChainVerdict walk(ResultSet rows) throws SQLException {
        var end = ChainHead.START;
        while (rows.next()) {
            var found = new ChainHead.ChainedEntry(
                    rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4));
            var due = end.next(found.entry());
            if (!found.equals(due)) {
                return new Broken(due.position(), reason(found, due));
            }
            end = found.end();
        }
        return new Intact(end.position(), end.hash());
    }

    private static String reason(ChainHead.ChainedEntry found, ChainHead.ChainedEntry due) {
        if (found.position() != due.position()) {
            return "missing: the next entry is " + found.position();
        }
        return found.previous().equals(due.previous()) ? "changed" : "does not follow from the entry before";
    }
}
