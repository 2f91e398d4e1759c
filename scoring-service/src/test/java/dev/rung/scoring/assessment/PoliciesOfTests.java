package dev.rung.scoring.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// The policy that is shipped, read the way the service reads it.
public final class PoliciesOfTests {

    public static final Policy V1 = Policies.read("v1.json", json());

    private PoliciesOfTests() {}

    private static ObjectMapper json() {
        return JsonMapper.builder().addModule(new JavaTimeModule()).build();
    }
}
