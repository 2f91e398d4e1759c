package dev.rung.scoring.assessment.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// The policy that is shipped, read the way the service reads it, and others that differ from it in little.
public final class PoliciesOfTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    public static final TierProgram V1 = TierPrograms.read("v1.json", JSON);

    private PoliciesOfTests() {}

    /// The shipped policy, but for what is changed in its JSON.
    public static TierProgram but(Consumer<ObjectNode> change) {
        ObjectNode tree = JSON.valueToTree(V1);
        change.accept(tree);
        return read(tree);
    }

    /// @param document without its version
    public static TierProgram of(ObjectNode document, int version) {
        return read(document.deepCopy().put("version", version));
    }

    private static TierProgram read(ObjectNode tree) {
        try {
            return JSON.treeToValue(tree, TierProgram.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Version 2, which asks for more than twice as much for bronze.
    public static TierProgram harder() {
        return but(policy -> {
            policy.put("version", 2);
            ((ObjectNode) policy.at("/ladder/1")).put("enter", 2_900).put("keep", 2_300);
        });
    }
}
