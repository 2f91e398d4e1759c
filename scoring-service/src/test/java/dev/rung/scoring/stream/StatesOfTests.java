package dev.rung.scoring.stream;

/// States as they lie in table `standings`.
public final class StatesOfTests {

    private StatesOfTests() {}

    public static byte[] bytes(CustomerState state) {
        return CustomerStateFormat.write(state);
    }
}
