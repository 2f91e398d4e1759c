package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.Checked.Sound;
import dev.rung.scoring.policy.Checked.Unsound;
import java.util.List;
import java.util.function.Consumer;

/// The check that every policy must pass, for the tests of other features.
public final class Checking {

    private static final PolicyCheck CHECK = new PolicyCheck();

    private Checking() {}

    /// The shipped policy's document, but for what is changed.
    public static ObjectNode document(Consumer<ObjectNode> change) {
        return Papers.body(change);
    }

    /// What is wrong with a policy that would follow another.
    public static List<String> flaws(ObjectNode before, ObjectNode after) {
        return switch (CHECK.check(after, Document.of(before))) {
            case Sound _ -> List.of();
            case Unsound(var flaws) ->
                flaws.stream().map(flaw -> flaw.field() + " " + flaw.reason()).toList();
        };
    }

    /// Where two documents differ.
    public static List<String> differences(ObjectNode before, ObjectNode after) {
        return Diff.between(Document.of(before), Document.of(after)).stream()
                .map(Change::path)
                .toList();
    }
}
