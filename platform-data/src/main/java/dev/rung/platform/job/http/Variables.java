package dev.rung.platform.job.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rung.platform.job.ending.JobRefused;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of a job's process.
public record Variables(Map<String, String> environment) {

    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z_]+)}");

    /// @throws JobRefused where it is not set, with a sentence for the operator
    public String required(String name) {
        var value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new JobRefused(name + " is not set");
        }
        return value;
    }

    /// @param json what it names by `${NAME}` within its strings is put there, escaped as JSON wants it
    public String putInto(String json) {
        return NAMED.matcher(json).replaceAll(found -> Matcher.quoteReplacement(escaped(required(found.group(1)))));
    }

    private static String escaped(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
