package dev.rung.system.browser.visit;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// The device that somebody sits at, and the language that their browser asks for.
public enum Screen {
    CHINESE("zh-CN", false, ColorScheme.LIGHT),
    ENGLISH("en-GB", false, ColorScheme.LIGHT),
    DARK("zh-CN", false, ColorScheme.DARK),
    PHONE("zh-CN", true, ColorScheme.LIGHT),
    ENGLISH_PHONE("en-GB", true, ColorScheme.LIGHT),
    DARK_PHONE("zh-CN", true, ColorScheme.DARK);

    public static final int PHONE_WIDTH = 390;

    private final String language;
    private final boolean isPhone;
    private final ColorScheme colours;

    Screen(String language, boolean isPhone, ColorScheme colours) {
        this.language = language;
        this.isPhone = isPhone;
        this.colours = colours;
    }

    NewContextOptions context() {
        var options = new NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
        return isPhone
                ? options.setViewportSize(PHONE_WIDTH, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true)
                : options.setViewportSize(1440, 900);
    }
}
