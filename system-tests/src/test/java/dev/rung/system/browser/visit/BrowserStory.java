package dev.rung.system.browser.visit;

import dev.rung.system.Suite;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// A story in a real browser. Its tests run in their order, with one memory; its constructor is given [Visitors] and
/// `SuiteAccess`. The suite is not that of the other system tests, whose customers would be among ours.
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Suite.Extension.class, OpenBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface BrowserStory {}
