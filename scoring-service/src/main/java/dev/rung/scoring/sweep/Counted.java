package dev.rung.scoring.sweep;

import java.util.List;
import java.util.stream.Stream;

/// What a sweep found so far.
///
/// @param differing how many customers, in whichever way
/// @param examples the first of each kind, bounded: should everybody differ, nobody reads them all
record Counted(long checked, long differing, FromLog fromLog, List<Difference> examples) {

    static final Counted NOTHING = new Counted(0, 0, FromLog.NOTHING, List.of());
    static final int EXAMPLES = 20;

    Counted plus(Recomputation.Found found) {
        return new Counted(
                checked + found.checked(),
                differing + found.differing().size(),
                fromLog,
                Stream.concat(examples.stream(), found.differing().stream())
                        .limit(EXAMPLES)
                        .toList());
    }

    /// With the sample, once everybody was compared.
    Counted with(AgainstLog.Found found) {
        return new Counted(
                checked,
                differing + found.newly(),
                found.fromLog(),
                Stream.concat(examples.stream(), found.differing().stream().limit(EXAMPLES))
                        .toList());
    }
}
