package dev.rung.scoring.population.job;

import dev.rung.scoring.population.scan.PopulationMember;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/// A kind of work over the whole population. All methods block; several instances may be
/// at parts of the same job.
///
/// @param <P> what a part comes to: is kept as JSON, and parts merge to the same whatever their number
public interface JobKind<P> {

    /// The name in the table `jobs`.
    String code();

    Class<P> partial();

    /// Whether it looks at those too who take no part in the programme now. What customers are shown, or
    /// thresholds follow, leaves them out; what is checked, or tells what a publication moves, does not.
    default boolean looksAtEverybody() {
        return false;
    }

    /// An instance may die at work: a part may be computed twice, but is kept once.
    ///
    /// @param members of the part, in the order of customer ids
    /// @param rows what is written here is kept together with what the part comes to, or not at all
    P compute(JobPart part, List<PopulationMember> members, Connection rows) throws SQLException;

    /// How many more parts there are for what can begin only once all ranges of customers are done.
    default int shares() {
        return 0;
    }

    /// Computes such a part. It may take long: no transaction is open.
    ///
    /// @param share counts from 0
    /// @param ranges what all ranges came to, in the order of customer ids
    default P computeShare(Job job, int share, List<P> ranges) throws SQLException {
        throw new UnsupportedOperationException(code() + " has no shares");
    }

    /// Once all parts are done.
    ///
    /// @param partials in the order of customer ids, then those of the shares
    /// @param unpaired how many customers the parts left out, since their standing or state was on its way
    /// @return runs in the transaction that ends the job
    Supplier<Uni<JobEnd>> conclude(Job job, List<P> partials, long unpaired) throws SQLException;

    /// The job broke off.
    ///
    /// @param rows the transaction that ends the job
    default void clear(Job job, Connection rows) throws SQLException {}
}
