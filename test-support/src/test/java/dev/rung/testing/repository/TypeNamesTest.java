package dev.rung.testing.repository;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.repository.DeclaredTypes.DeclaredType;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names of types in the main and test sources of every module.
class TypeNamesTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    /// Types that are read with the name around them: requests and views of a resource, rows of a report.
    private static final Pattern DOOR = Pattern.compile(".*(Resource|Request|View|Report)");

    /// A participle, an adverb or a private metaphor must be explained before it is understood.
    private static final Set<String> RETIRED = Set.of(
            ("Ahead Answers Apart Asked Asking BehaviourType Bell Broom Change Claim Climb Deal Desk Edge Everybody"
                            + " Figures FirstTime Forged Forgotten Found Founded Frame Goldie Handing Harder Kept Merging"
                            + " News Office Papers Part PassedOver Past Person Rail Reach Reassessing Recent Recounted"
                            + " Redrawn Renewing Round Rounds Seen Shape Shown Sound Speech Step StrangersAreSentAway"
                            + " Stretch Survey Surveying Sweep Sweeping Telling Ties Today Together Told TryAgain Trying"
                            + " Turns Undecided Unfounded Values Waiting Walk Wanted Whose Wording Worth Writers Written")
                    .split(" "));

    private final List<DeclaredType> types = DeclaredTypes.of(HOME);

    @Test
    void theModulesAreRead() {
        assertThat(types).extracting(DeclaredType::module).contains("platform-web", "gateway", "bench/scoring");
        assertThat(types).hasSizeGreaterThan(1500);
    }

    /// Variants of a sealed type are read with its name before them.
    @Test
    void aNameHasOneMeaningInAModule() {
        var read = types.stream()
                .filter(type ->
                        !type.isVariant() && !DOOR.matcher(type.enclosing()).matches())
                .collect(groupingBy(type -> type.module() + ": " + type.name()));

        assertThat(read.values().stream().filter(same -> same.size() > 1))
                .as("names of two types in one module")
                .isEmpty();
    }

    /// Events are named for what happened: their participles are the contract's words.
    @Test
    void aNameSaysWhatATypeIs() {
        assertThat(types.stream()
                        .filter(type -> RETIRED.contains(type.name()))
                        .filter(type -> !(type.isVariant() && type.enclosing().endsWith("Event"))))
                .as("retired names, see docs/glossary.md")
                .isEmpty();
    }
}
