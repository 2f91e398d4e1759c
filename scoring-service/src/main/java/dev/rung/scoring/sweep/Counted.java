package dev.rung.scoring.sweep;

import dev.rung.scoring.sweep.Recomputation.Found;
import java.util.List;
import java.util.stream.Stream;

/// What a sweep found so far.
///
/// @param differing how many customers
/// @param examples the first of them, bounded: should everybody differ, nobody reads them all
record Counted(long checked, long differing, List<Difference> examples) {

    static final Counted NOTHING = new Counted(0, 0, List.of());
    static final int EXAMPLES = 20;

    Counted plus(Found found) {
        return new Counted(
                checked + found.checked(),
                differing + found.differing().size(),
                Stream.concat(examples.stream(), found.differing().stream())
                        .limit(EXAMPLES)
                        .toList());
    }
}
