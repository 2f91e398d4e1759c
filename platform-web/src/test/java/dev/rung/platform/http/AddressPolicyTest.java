package dev.rung.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/customers/a%00b       |              | path",
                "/api/v1/customers/%ED%A0%80   |              | path",
                "/api/v1/customers/%zz         |              | path",
                "/api/v1/customers/%2          |              | path",
                "/api/v1/standings             | tier=%00     | tier",
                "/api/v1/standings             | tier=%ED%A0%80 | tier",
                "/api/v1/standings             | tier=%F       | tier",
                "/api/v1/standings             | %FF=1        | query",
                "/api/v1/standings             | limit=1&limit=2 | limit",
                "/api/v1/standings             | limit=1&li%6Dit=2 | limit",
                "/api/v1/standings             | after=       | after",
                "/api/v1/standings             | after        | after",
                "/api/v1/standings             | asOf=+       | asOf",
                "/api/v1/standings             | asOf=1=%00   | asOf",
                "/api/v1/standings             | limit=1&&limit=2 | limit",
            })
    void whatCanBeReadInTwoWaysOrNoneIsNamed(String path, String query, String field) {
        assertThat(AddressPolicy.pathFlaw(path).or(() -> AddressPolicy.queryFlaw(query, true)))
                .hasValueSatisfying(problem -> assertThat(problem.toString()).contains("field=" + field + ","))
                .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void everyScriptAndEverySignIsFine() {
        assertThat(AddressPolicy.pathFlaw("/api/v1/customers/%E9%87%91%20%F0%9F%98%80"))
                .isEmpty();
        assertThat(AddressPolicy.queryFlaw("tier=gold&x=%E9%87%91+a%26b", true)).isEmpty();
        assertThat(AddressPolicy.queryFlaw(null, true)).isEmpty();
    }

    @Test
    void aValueMayHaveEqualsSignsAndAnEmptyPairSaysNothing() {
        assertThat(AddressPolicy.queryFlaw("after=a==&&limit=1", true)).isEmpty();
        assertThat(AddressPolicy.queryFlaw("", true)).isEmpty();
    }

    /// Half as many characters stay, whole ones also where they take two units.
    @Test
    void aNameOfMoreThanFiftyUnitsIsToldByItsBegin() {
        assertThat(AddressPolicy.queryFlaw("x".repeat(50), true))
                .hasValueSatisfying(
                        problem -> assertThat(problem.toString()).contains("field=" + "x".repeat(50) + ","));
        assertThat(AddressPolicy.queryFlaw("x".repeat(51), true))
                .hasValueSatisfying(
                        problem -> assertThat(problem.toString()).contains("field=" + "x".repeat(25) + "…,"));
        assertThat(AddressPolicy.queryFlaw("%F0%9F%98%80".repeat(26), true))
                .hasValueSatisfying(
                        problem -> assertThat(problem.toString()).contains("field=" + "😀".repeat(25) + "…,"));
    }

    @Test
    void outsideOfTheApiAQueryIsNobodysBusiness() {
        assertThat(AddressPolicy.queryFlaw("state=&code=1&code=2", false)).isEmpty();
    }
}
