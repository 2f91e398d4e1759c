package dev.rung.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.system.browser.visit.Axe;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.ConsolePage;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People who see less, or do not see, can read every page: axe finds nothing serious.
@BrowserStory
class AccessibilityStoryTest {

    private final Axe axe = new Axe();
    private final Visitors visitors;

    AccessibilityStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    /// Words of another language take another room: each page is looked at in both, the second where it stands.
    @ParameterizedTest
    @EnumSource
    void nothingSeriousOnAPageOfTheConsoleInEitherLanguage(ConsolePage page) {
        var admin = visitors.as("admin");
        page.openFor(admin);

        assertThat(axe.findings(admin.page())).as("in Chinese").isEmpty();
        try {
            admin.speak("English");
            assertThat(axe.findings(admin.page())).as("in English").isEmpty();
        } finally {
            admin.speak("中文");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERVIEW", "CUSTOMER", "POLICY_DRY_RUN"})
    void norWhereItIsDark(ConsolePage page) {
        var marketer = visitors.as("marketer", Screen.DARK);
        page.openFor(marketer);

        assertThat(axe.findings(marketer.page())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "points", "rewards", "activities", "inbox", "me"})
    void norInTheMemberCentre(String page) {
        var alice = visitors.as("alice", Screen.PHONE);
        alice.open(page);

        assertThat(axe.findings(alice.page())).isEmpty();
    }

    @Test
    void norOnTheLoginPage() {
        var stranger = visitors.stranger("analyst", Screen.CHINESE);
        stranger.arrive();

        assertThat(axe.findings(stranger.page())).isEmpty();
        stranger.leave();
    }
}
