package dev.rung.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Rules that hold in every service. A service takes the rules in by `@ArchTest static final ArchTests
/// HOUSE = ArchTests.in(HouseRules.class);`.
public final class HouseRules {

    @ArchTest
    static final ArchTests MESSAGE_BUNDLES = ArchTests.in(MessageBundleRules.class);

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("dev.rung.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that needs another that needs it is one feature");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("dev.rung.(**)")
            .should()
            .beFreeOfCycles()
            .because("the parts of a feature are read one after the other too");

    @ArchTest
    static final ArchRule PACKAGES_ARE_SMALL =
            classes().should(new HoldFewFiles()).because("a package is read as a whole");

    @ArchTest
    static final ArchRule POLICIES_KNOW_NO_PLUMBING = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.smallrye.mutiny..",
                    "io.quarkus..",
                    "io.vertx..",
                    "jakarta..",
                    "org.hibernate..",
                    "org.jboss..",
                    "org.apache.kafka..",
                    "java.util.concurrent..",
                    "java.net..")
            .allowEmptyShould(true)
            .because("a rule is a pure function from a small record to a sealed outcome");

    @ArchTest
    static final ArchRule POLICIES_HAVE_NO_CLOCK_AND_NO_DICE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .callMethodWhere(target(nameMatching("now|randomUUID|currentTimeMillis|nanoTime")))
            .orShould()
            .accessTargetWhere(targetOwner(assignableTo(RandomGenerator.class)))
            .allowEmptyShould(true)
            .because("the same question gets the same answer");

    @ArchTest
    static final ArchRule NO_THIRD_WAY_TO_THE_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.mutiny.sqlclient..", "jakarta.transaction..")
            .because("doors use the session that they opened, work on a population uses JDBC (ADR 19)");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?)")
            .because("names come from the field");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DOORS_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .or()
            .haveSimpleNameStartingWith("When")
            .or()
            .haveSimpleNameStartingWith("Every")
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("nobody but the framework comes in through a door");

    /// Quarkus ignores a package-private resource method without a word: the route answers 404.
    @ArchTest
    static final ArchRule ROUTES_ARE_PUBLIC_METHODS = methods()
            .that(describe("are routes", HouseRules::isRoute))
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("what a class needs stands in its constructor");

    /// Quarkus knows the defaults of settings that somebody takes: a timer that names another ends the service at
    /// its start, in no test.
    @ArchTest
    static final ArchRule SETTINGS_ARE_TAKEN_BY_SOMEBODY = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areAnnotatedWith("io.smallrye.config.ConfigMapping")
            .should(beAParameterSomewhere())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_DESCRIBED = classes()
            .should(liveInAPackageThatIsNullMarked())
            .because("each package says what comes in and what goes out");

    @ArchTest
    static final ArchRule FEW_TYPES_ARE_PUBLIC = classes().should(bePublicInOneOfFiveAtMost());

    /// On the JVM nothing is missing; the native executable ends at its first policy.
    @ArchTest
    static final ArchRule ENUMS_THAT_JSON_NAMES_ARE_REGISTERED = classes()
            .that()
            .areEnums()
            .and(describe("name their constants for JSON", HouseRules::namesConstantsForJson))
            .should()
            .beAnnotatedWith("io.quarkus.runtime.annotations.RegisterForReflection")
            .allowEmptyShould(true)
            .because("a native executable sees no other annotations of constants");

    private HouseRules() {}

    private static boolean namesConstantsForJson(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith("com.fasterxml.jackson.annotation.JsonProperty"));
    }

    static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    private static boolean isOpenToOthers(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.getPackageName().equals(feature(type))
                        || type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use -> !feature(use.getOriginClass()).equals(feature(type))));
    }

    /// Such as `dev.rung.scoring.policy`.
    private static String feature(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(4).collect(joining("."));
    }

    private static ArchCondition<JavaClass> beAParameterSomewhere() {
        return ArchCondition.from(describe(
                "be a parameter of a constructor or a method",
                type -> !type.getConstructorsWithParameterTypeOfSelf().isEmpty()
                        || !type.getMethodsWithParameterTypeOfSelf().isEmpty()));
    }

    private static ArchCondition<JavaClass> liveInAPackageThatIsNullMarked() {
        return new ArchCondition<>("live in a package with a null-marked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no @NullMarked package-info"));
            }
        };
    }

    /// Counted over top-level types; those of `package-info` do not count. A type in a part of a feature, such as
    /// `policy.document`, counts where another feature sees it: the parts of a feature may see each other's.
    private static ArchCondition<JavaClass> bePublicInOneOfFiveAtMost() {
        return new ArchCondition<>("be public in one of five cases at most") {
            private long all;
            private long open;

            @Override
            public void init(Collection<JavaClass> types) {
                var counted = types.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .toList();
                all = counted.size();
                open = counted.stream().filter(HouseRules::isOpenToOthers).count();
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {}

            @Override
            public void finish(ConditionEvents events) {
                if (open * 5 > all) {
                    events.add(SimpleConditionEvent.violated(this, "%d of %d types are public".formatted(open, all)));
                }
            }
        };
    }
}
