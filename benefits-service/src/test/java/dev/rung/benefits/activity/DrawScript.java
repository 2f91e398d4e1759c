package dev.rung.benefits.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// The script by which strangers check a draw.
public final class DrawScript {

    public static final int SOUND = 0;
    public static final int UNSOUND = 1;
    public static final int NOT_OVER = 2;

    private DrawScript() {}

    /// @return its exit code
    public static int verified(String code) throws IOException, InterruptedException {
        var address = "%s:%d/api/v1/public/draws/%s".formatted(RestAssured.baseURI, RestAssured.port, code);
        var script = new ProcessBuilder("python3", "../tools/verify-draw", address)
                .redirectErrorStream(true)
                .start();
        var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return script.exitValue();
    }
}
