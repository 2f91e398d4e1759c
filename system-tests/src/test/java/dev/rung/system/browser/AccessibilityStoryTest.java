package dev.rung.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.Axe;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.ConsolePage;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People who see less, or do not see, can read every page: axe finds nothing serious.
@BrowserStory
class AccessibilityStoryTest {

    private final Axe axe = new Axe();
    private final Visitors visitors;
    private final SuiteAccess suite;

    AccessibilityStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.suite = suite;
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
    void norInTheMemberCentreInEitherLanguage(String page) {
        for (var member : List.of(visitors.as("alice", Screen.PHONE), visitors.as("bob", Screen.ENGLISH_PHONE))) {
            member.open(page);

            assertThat(axe.findings(member.page())).as(member.name()).isEmpty();
        }
    }

    @Test
    void norWhereStrangersCheckADraw() {
        var stranger = visitors.stranger("analyst", Screen.ENGLISH_PHONE);
        stranger.page().navigate(suite.gateway() + "/api/v1/public/draws/members-draw/page");
        stranger.page().locator("#verdict").waitFor();

        assertThat(axe.findings(stranger.page())).isEmpty();
        stranger.leave();
    }

    @Test
    void norOnTheLoginPage() {
        var stranger = visitors.stranger("analyst", Screen.CHINESE);
        stranger.arrive();

        assertThat(axe.findings(stranger.page())).isEmpty();
        stranger.leave();
    }
}
