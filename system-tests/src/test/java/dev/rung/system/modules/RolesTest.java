package dev.rung.system.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The realm's roles are those that doors ask for.
class RolesTest {

    private static final String REALM = "local/src/main/resources/dev/rung/local/servers/rung-realm.json";

    @Test
    void everyRoleOfTheRealmOpensSomethingAndNoDoorAsksForAnother() throws IOException {
        assertThat(askedFor()).containsExactlyInAnyOrderElementsOf(rolesOfTheRealm());
    }

    private static List<String> rolesOfTheRealm() throws IOException {
        return new ObjectMapper()
                .readTree(SuiteModule.HOME.resolve(REALM).toFile())
                .at("/roles/realm")
                .valueStream()
                .map(role -> role.path("name").asText())
                .toList();
    }

    private static Set<String> askedFor() {
        return SuiteModule.all().stream()
                .flatMap(module -> module.classes().stream())
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMethods().stream()))
                .flatMap(RolesTest::roles)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> roles(HasAnnotations<?> door) {
        return door.tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed").stream()
                .flatMap(allowed -> Stream.of((String[]) allowed.get("value").orElseThrow()));
    }
}
