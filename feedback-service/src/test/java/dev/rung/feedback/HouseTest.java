package dev.rung.feedback;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.rung.testing.house.HouseRules;

@AnalyzeClasses(packages = "dev.rung.feedback", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
