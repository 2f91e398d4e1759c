package dev.rung.system.browser.visit;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All that a page complains of: errors in the browser's console, and requests that failed or were refused.
final class Complaints {

    /// The browser says of each refused request, too, what is noted with its address anyway.
    private static final String REFUSED = "Failed to load resource";

    /// The page was left, or asked for something else meanwhile; or the machine got another network, as from
    /// containers.
    private static final Set<String> NOBODYS_FAULT = Set.of("net::ERR_ABORTED", "net::ERR_NETWORK_CHANGED");

    /// Whether a member has applied for a trial is asked for, and often answered by no.
    private static final String NOT_YET = "/application";

    private record Expected(int status, String path) {}

    private final List<String> noted = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final Set<Request> unanswered = new LinkedHashSet<>();
    private final List<Response> answers = new ArrayList<>();

    void of(Page page) {
        page.onConsoleMessage(this::said);
        page.onPageError(error -> noted.add("error: " + error));
        page.onRequest(this::asked);
        page.onRequestFinished(unanswered::remove);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    void expect(int status, String path) {
        expected.add(new Expected(status, path));
    }

    /// The requests that wait for their answer; a stream never ends, so it is none of them.
    Set<Request> unanswered() {
        return unanswered;
    }

    /// The API's answers since they were asked for last.
    List<Response> newAnswers() {
        var since = List.copyOf(answers);
        answers.clear();
        return since;
    }

    /// @return those since the last time; from then on nothing is expected
    List<String> drained() {
        var since = List.copyOf(noted);
        noted.clear();
        expected.clear();
        return since;
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(REFUSED)) {
            noted.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    /// Nobody waits for answers to the page before.
    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            unanswered.clear();
        }
        if (!isStream(request)) {
            unanswered.add(request);
        }
    }

    private void failed(Request request) {
        unanswered.remove(request);
        if (!NOBODYS_FAULT.contains(request.failure())) {
            noted.add(request.method() + " " + request.url() + ": " + request.failure());
        }
    }

    private void answered(Response response) {
        var url = response.url();
        if (url.contains("/api/v1/") && !isStream(response.request())) {
            answers.add(response);
        }
        var isExpected = response.status() == 404 && url.endsWith(NOT_YET)
                || expected.stream().anyMatch(one -> one.status() == response.status() && url.contains(one.path()));
        if (response.status() >= 400 && !isExpected) {
            noted.add(response.request().method() + " " + url + ": " + response.status());
        }
    }

    private static boolean isStream(Request request) {
        return request.url().endsWith("/stream");
    }
}
