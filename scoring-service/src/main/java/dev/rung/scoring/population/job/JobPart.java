package dev.rung.scoring.population.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// A range of customers, a share of what follows them, or the conclusion of the whole.
///
/// @param number counts from 1, in the order of customer ids; of shares from −1 down; 0 is the conclusion
/// @param after the customer before the first one
/// @param upTo the last customer there can be
/// @param lease of whoever is at it
/// @param leases how often somebody began with it
public record JobPart(Job job, int number, UUID after, UUID upTo, UUID lease, int leases) {

    static JobPart read(ResultSet row) throws SQLException {
        return new JobPart(
                Job.read(row),
                row.getInt("part"),
                row.getObject("after_customer", UUID.class),
                row.getObject("up_to_customer", UUID.class),
                row.getObject("lease", UUID.class),
                row.getInt("leases"));
    }

    boolean isShare() {
        return number < 0;
    }

    /// Counts from 0.
    int share() {
        return -number - 1;
    }

    boolean isConclusion() {
        return number == 0;
    }
}
