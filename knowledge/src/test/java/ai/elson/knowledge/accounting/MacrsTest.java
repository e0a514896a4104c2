package ai.elson.knowledge.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacrsTest {

    static List<String> tables() throws IOException {
        try (InputStream in = MacrsTest.class.getResourceAsStream("macrs-tables.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void percentages_are_those_of_the_printed_tables(String line) {
        String[] parts = line.split(" \\| ");
        String convention =
                switch (parts[0]) {
                    case "A-1" -> "HALF_YEAR";
                    case "A-6", "A-7a" -> "MID_MONTH";
                    default -> "MID_QUARTER";
                };
        List<BigDecimal> printed = printed(parts[3]);
        for (String month : parts[2].split(" ")) {
            List<Macrs.Row> rows = rows(1_000_000, parts[1], convention, month);
            assertThat(rows).extracting(Macrs.Row::percentage).containsExactlyElementsOf(printed);
            assertThat(Totals.of(rows, Macrs.Row::depreciation)).isEqualByComparingTo("1000000");
            assertThat(rows.getLast().basisLeft()).isZero();
        }
    }

    private static List<BigDecimal> printed(String text) {
        List<BigDecimal> all = new ArrayList<>();
        for (String entry : text.split(" ")) {
            String[] repeated = entry.split("x");
            for (int i = 0; i < (repeated.length == 1 ? 1 : Integer.parseInt(repeated[1])); i++) {
                all.add(new BigDecimal(repeated[0]));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Macrs.Row> rows(
            int cost, String propertyClass, String convention, String month) {
        return (List<Macrs.Row>)
                Case.result(
                        "rows", "macrs_depreciation", cost, 0, 0, propertyClass, convention, month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100, 100.01, 0, FIVE_YEAR, HALF_YEAR, 1 | section179",
                "100, 0, 0, FIVE_YEAR, MID_MONTH, 1 | convention",
                "100, 0, 0, RESIDENTIAL_RENTAL, HALF_YEAR, 1 | convention",
                "100, 0, 0, NONRESIDENTIAL_REAL, MID_QUARTER, 1 | convention",
                "100, 1, 0, RESIDENTIAL_RENTAL, MID_MONTH, 1 | section179",
                "100, 0, 1, RESIDENTIAL_RENTAL, MID_MONTH, 1 | bonusPercent",
            })
    void what_does_not_fit_the_property_is_refused(String line) {
        String[] parts = line.split(" \\| ");
        BadField bad =
                catchThrowableOfType(
                        BadField.class,
                        () -> Case.compute("macrs_depreciation", (Object[]) parts[0].split(", ")));
        assertThat(bad.field()).isEqualTo(parts[1]);
    }
}
