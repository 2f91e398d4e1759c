package dev.rung.system.browser.visit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;

/// Somebody at a browser window of their own: staff in the console, customers in the member centre.
public final class Visitor {

    private static final int MOST_STOPS = 200;
    private static final int QUIET_LOOKS = 4;
    private static final double BETWEEN_LOOKS = 50;

    /// Nothing on the page says that it still loads; what shops embed has its insides in a shadow of its own.
    private static final String IS_DRAWN = """
            () => {
              const all = [...document.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot?.querySelectorAll('*') ?? [])]);
              const loading = '.skeleton, [aria-busy="true"]';
              return document.querySelector('h1') !== null && !all.some((it) => it.matches(loading));
            }""";

    private static final String OPEN_LIST = ".ant-select-dropdown:not(.ant-select-dropdown-hidden)";

    private static final Locator.WaitForOptions CLOSED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(5_000);

    private final String name;
    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints = new Complaints();
    private int visits;

    /// @param home the address of the console or of the member centre
    Visitor(String name, String home, BrowserContext context) {
        this.name = name;
        this.home = home;
        this.context = context;
        this.page = context.newPage();
        complaints.of(page);
    }

    /// Everybody of the demo's realm has their name as password.
    public Visitor signIn() {
        arrive();
        return signInHere();
    }

    /// On the login page.
    public Visitor signInHere() {
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(home));
        settle();
        return this;
    }

    /// As far as the login page, to which who is not signed in is sent.
    public void arrive() {
        page.navigate(home);
        page.waitForURL(address -> address.contains("/protocol/openid-connect/"));
        page.locator("#kc-login").waitFor();
    }

    public String name() {
        return name;
    }

    public Page page() {
        return page;
    }

    /// @param path behind the address of the console or member centre, such as `/overview`
    public void open(String path) {
        var here = page.url().startsWith(home) ? page.url().replaceFirst("#.*", "") : home;
        page.navigate(here + "#" + path);
        settle();
    }

    /// Others have changed something: whatever the page remembers is read again.
    public void openAnew(String path) {
        visits++;
        page.navigate(home + "?visit=" + visits + "#" + path);
        settle();
    }

    /// Until every request is answered and nothing loads any more, for some looks in a row.
    public void settle() {
        var end = Instant.now().plus(Visitors.PATIENCE);
        for (var quietLooks = 0; quietLooks < QUIET_LOOKS; page.waitForTimeout(BETWEEN_LOOKS)) {
            quietLooks = isQuiet() ? quietLooks + 1 : 0;
            if (Instant.now().isAfter(end)) {
                var urls = complaints.unanswered().stream().map(Request::url).toList();
                throw new AssertionError(page.url() + " still loads; unanswered: " + urls);
            }
        }
    }

    private boolean isQuiet() {
        return complaints.unanswered().isEmpty() && Boolean.TRUE.equals(page.evaluate(IS_DRAWN));
    }

    /// In the language of that name, on the page that is open.
    public void speak(String language) {
        page.locator("header").getByText(language).click();
        settle();
    }

    /// By the keyboard alone, from where it is now.
    public void tabTo(Locator goal) {
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            if (Boolean.TRUE.equals(goal.evaluate("it => it.contains(document.activeElement)"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(goal + " is no stop of the keyboard on " + page.url());
    }

    /// In place of whatever the field has.
    public void typeInto(Locator field, String text) {
        tabTo(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    public void press(Locator goal) {
        tabTo(goal);
        page.keyboard().press("Enter");
    }

    /// Takes an option of the list that is open. One that stays open, as on a busy machine, is left: it would cover
    /// what is below. A list of which more can be taken stays open by itself, so it is none for this.
    public void choose(String option) {
        page.getByTitle(option).click();
        try {
            page.locator(OPEN_LIST).first().waitFor(CLOSED);
        } catch (TimeoutError _) {
            page.keyboard().press("Tab");
        }
    }

    public Locator button(String label) {
        return role(AriaRole.BUTTON, label);
    }

    /// A button in a part of the page. One of two Chinese characters has a space between them: the first says enough.
    public static Locator buttonIn(Locator place, String text) {
        return place.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    public Locator link(String label) {
        return role(AriaRole.LINK, label);
    }

    public Locator role(AriaRole role, String label) {
        return page.getByRole(role, new GetByRoleOptions().setName(label));
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    public String heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /// The links of a navigation, from first to last.
    public List<String> navigation(String label) {
        return role(AriaRole.NAVIGATION, label).getByRole(AriaRole.LINK).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /// Until the next check a request may be answered so.
    public void expect(int status, String path) {
        complaints.expect(status, path);
    }

    /// Those so far are asked for no more. The browser may have forgotten them: they were the page's before.
    public void forgetAnswers() {
        complaints.newAnswers();
    }

    /// The API's answers since they were asked for last.
    public List<String> newAnswers() {
        return complaints.newAnswers().stream().map(Response::text).toList();
    }

    List<String> complaints() {
        return complaints.drained().stream().map(said -> name + ": " + said).toList();
    }

    public void leave() {
        context.close();
    }
}
