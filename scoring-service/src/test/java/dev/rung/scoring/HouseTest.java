package dev.rung.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rung.testing.house.HouseRules;

@AnalyzeClasses(packages = "dev.rung.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    private static final String[] DOMAIN = {
        "dev.rung.scoring.features..",
        "dev.rung.scoring.lifecycle..",
        "dev.rung.scoring.assessment..",
        "dev.rung.scoring.state.."
    };

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..", "org.hibernate..", "java.sql..")
            .because("the stream, a dry run and an explanation all ask it");

    @ArchTest
    static final ArchRule THE_DOMAIN_LIES_BELOW = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.rung.scoring..").and(not(resideInAnyPackage(DOMAIN))))
            .because("what is asked by everything asks nothing else");
}
