package dev.rung.platform.locale;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.rung.testing.house.MessageBundleRules;

@AnalyzeClasses(packages = "dev.rung.platform.locale", importOptions = ImportOption.DoNotIncludeTests.class)
class MessageBundleRulesTest {

    @ArchTest
    static final ArchTests TEXTS = ArchTests.in(MessageBundleRules.class);
}
