package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class InputSchemaTest {

    enum Plan {
        TRADITIONAL,
        ROTH_IRA
    }

    record Loan(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal amount,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100)
                    double rateAnnual,
            @Field(value = "term", unit = Unit.YEARS, min = 1, max = 50) int termYears) {}

    record Account(
            @Field(value = "kind of account", unit = Unit.TEXT) Plan plan,
            @Field(value = "day it was opened", unit = Unit.TEXT) @Nullable LocalDate opened,
            @Field(value = "holder", unit = Unit.TEXT) String holder,
            @Field(value = "whether it is joint", unit = Unit.TEXT) boolean isJoint,
            @Field(value = "shares held", unit = Unit.SHARES, min = 0) @Nullable Long shares,
            @Field(value = "former plan", unit = Unit.TEXT) @Nullable Plan former) {}

    record WithoutField(BigDecimal amount) {}

    record WithMap(@Field(value = "amounts", unit = Unit.USD) Map<String, BigDecimal> amounts) {}

    record Lot(
            @Field(value = "day bought", unit = Unit.TEXT) LocalDate bought,
            @Field(value = "shares", unit = Unit.SHARES, min = 0.01, max = 1e6)
                    BigDecimal sharesHeld) {}

    record Lots(
            @Field(value = "lots held", unit = Unit.TEXT, maxItems = 3) List<Lot> lots,
            @Field(value = "yearly flows", unit = Unit.USD, min = -100, max = 100, minItems = 2)
                    List<BigDecimal> flows,
            @Field(value = "lot sold", unit = Unit.TEXT) @Nullable Lot sold) {}

    private static final SchemaRegistry CONTROL =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void schema_of_numbers_is_compact_and_carries_units_and_ranges() {
        assertThat(InputSchema.of(Loan.class).json())
                .hasToString(
                        """
                        {"type":"object","properties":{\
                        "amount":{"type":"number","minimum":0.01,"maximum":1000000000,"description":"amount borrowed, dollars"},\
                        "rate_annual":{"type":"number","minimum":0,"maximum":100,"description":"yearly rate, percent"},\
                        "term_years":{"type":"integer","minimum":1,"maximum":50,"description":"term, years"}},\
                        "required":["amount","rate_annual","term_years"],"additionalProperties":false}\
                        """);
    }

    @Test
    void schema_of_choices_dates_and_nullable_fields() {
        assertThat(InputSchema.of(Account.class).json())
                .hasToString(
                        """
                        {"type":"object","properties":{\
                        "plan":{"type":"string","enum":["traditional","roth_ira"],"description":"kind of account"},\
                        "opened":{"type":["string","null"],"format":"date","description":"day it was opened"},\
                        "holder":{"type":"string","pattern":"\\\\S","description":"holder"},\
                        "is_joint":{"type":"boolean","description":"whether it is joint"},\
                        "shares":{"type":["integer","null"],"minimum":0,"description":"shares held"},\
                        "former":{"type":["string","null"],"enum":["traditional","roth_ira",null],"description":"former plan"}},\
                        "required":["plan","opened","holder","is_joint","shares","former"],"additionalProperties":false}\
                        """);
    }

    @ParameterizedTest
    @ValueSource(classes = {Loan.class, Account.class, Lots.class, RuleQuery.class})
    void schemas_are_valid_by_the_meta_schema(Class<? extends Record> type) {
        Schema metaSchema =
                CONTROL.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(InputSchema.of(type).json().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(metaSchema.validate("{\"type\":\"money\"}", InputFormat.JSON)).isNotEmpty();
    }

    /// What a model may send: the arguments, whether they fit, and which field is at fault.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    {"amount":250000,"rate_annual":6.5,"term_years":30}          | -           | -
                    {"amount":0.01,"rate_annual":0,"term_years":1}               | -           | -
                    {"amount":1e9,"rate_annual":100,"term_years":50}             | -           | -
                    {"amount":250000,"rate_annual":6.5,"term_years":30.0}        | -           | -
                    {"amount":0,"rate_annual":6.5,"term_years":30}               | amount      | 0
                    {"amount":"250000","rate_annual":6.5,"term_years":30}        | amount      | «250000»
                    {"amount":null,"rate_annual":6.5,"term_years":30}            | amount      | null
                    {"amount":250000,"rate_annual":100.01,"term_years":30}       | rate_annual | 100.01
                    {"amount":250000,"rate_annual":[6.5],"term_years":30}        | rate_annual | [6.5]
                    {"amount":250000,"rate_annual":6.5,"term_years":30.5}        | term_years  | 30.5
                    {"amount":250000,"rate_annual":6.5,"term_years":99999999999} | term_years  | 99999999999
                    {"amount":250000,"rate_annual":6.5}                          | term_years  | nothing
                    {"amount":250000,"rate_annual":6.5,"term_years":30,"fee":1}  | fee         | an unknown field
                    [250000,6.5,30]                                              | arguments   | [250000,6.5,30]
                    """)
    void verdict_agrees_with_a_general_validator(String arguments, String field, String found) {
        InputSchema schema = InputSchema.of(Loan.class);
        Schema control = CONTROL.getSchema(schema.json().toString(), InputFormat.JSON);

        BadArgument bad = catchThrowableOfType(BadArgument.class, () -> schema.read(arguments));

        assertThat(bad == null)
                .isEqualTo(control.validate(arguments, InputFormat.JSON).isEmpty())
                .isEqualTo(field == null);
        if (bad != null) {
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.found()).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    {"plan":"roth_ira","opened":"2026-04-15","holder":"Ann","is_joint":true,"shares":3,"former":"traditional"} | -
                    {"plan":"roth_ira","opened":null,"holder":"Ann","is_joint":false,"shares":null,"former":null}              | -
                    {"plan":"ROTH_IRA","opened":null,"holder":"Ann","is_joint":false,"shares":null,"former":null}              | plan
                    {"plan":null,"opened":null,"holder":"Ann","is_joint":false,"shares":null,"former":null}                    | plan
                    {"plan":"roth_ira","opened":"2026-02-30","holder":"Ann","is_joint":false,"shares":null,"former":null}      | opened
                    {"plan":"roth_ira","opened":null,"holder":"","is_joint":false,"shares":null,"former":null}                 | holder
                    {"plan":"roth_ira","opened":null,"holder":"Ann","is_joint":"no","shares":null,"former":null}               | is_joint
                    {"plan":"roth_ira","opened":null,"holder":"Ann","is_joint":false,"shares":-1,"former":null}                | shares
                    {"plan":"roth_ira","opened":null,"holder":"Ann","is_joint":false,"shares":null,"former":"401k"}            | former
                    """)
    void choices_dates_and_nulls_are_read_strictly(String arguments, String field) {
        InputSchema schema = InputSchema.of(Account.class);
        BadArgument bad = catchThrowableOfType(BadArgument.class, () -> schema.read(arguments));
        assertThat(bad == null ? null : bad.field()).isEqualTo(field);
    }

    /// Lists and records: the arguments, and which place is at fault.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1,2],"sold":null}                      | -
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1,2],"sold":{"bought":"2026-01-02","shares_held":1}} | -
                    {"lots":[],"flows":[-1,2],"sold":null}                                                             | lots
                    {"lots":{"bought":"2026-01-02"},"flows":[-1,2],"sold":null}                                        | lots
                    {"lots":[7],"flows":[-1,2],"sold":null}                                                            | lots[0]
                    {"lots":[{"bought":"2026-01-02","shares_held":3},{"bought":"2026-01-02","shares_held":0}],"flows":[-1,2],"sold":null} | lots[1].shares_held
                    {"lots":[{"bought":"2026-01-02"}],"flows":[-1,2],"sold":null}                                      | lots[0].shares_held
                    {"lots":[{"bought":"2026-01-02","shares_held":3,"fee":1}],"flows":[-1,2],"sold":null}              | lots[0].fee
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1],"sold":null}                        | flows
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1,101],"sold":null}                    | flows[1]
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1,null],"sold":null}                   | flows[1]
                    {"lots":[{"bought":"2026-01-02","shares_held":3}],"flows":[-1,2],"sold":{"bought":"2026-01-02","shares_held":"1"}} | sold.shares_held
                    """)
    void lists_and_records_are_read_strictly(String arguments, String place) {
        InputSchema schema = InputSchema.of(Lots.class);
        Schema control = CONTROL.getSchema(schema.json().toString(), InputFormat.JSON);

        BadArgument bad = catchThrowableOfType(BadArgument.class, () -> schema.read(arguments));

        assertThat(bad == null ? null : bad.field()).isEqualTo(place);
        assertThat(control.validate(arguments, InputFormat.JSON).isEmpty())
                .isEqualTo(place == null);
        if (bad == null) {
            assertThat(RecordJson.write(schema.read(arguments))).hasToString(arguments);
        }
    }

    @Test
    void errors_say_what_is_accepted() {
        InputSchema loan = InputSchema.of(Loan.class);
        assertThat(accepted(loan, "{\"amount\":1,\"rate_annual\":true,\"term_years\":1}"))
                .isEqualTo("a number from 0 to 100 (percent)");
        assertThat(accepted(loan, "{\"amount\":1,\"rate_annual\":1,\"term_years\":0}"))
                .isEqualTo("a whole number from 1 to 50 (years)");
        assertThat(accepted(loan, "{\"sum\":1}")).isEqualTo("amount, rate_annual, term_years");
        assertThat(accepted(loan, "{\"amount\":")).startsWith("a JSON object with amount");
        assertThat(accepted(InputSchema.of(Lots.class), "{\"lots\":[]}"))
                .isEqualTo("a list of 1 to 3, each an object with bought, shares_held");
        assertThat(accepted(InputSchema.of(Account.class), "{\"plan\":\"401k\"}"))
                .isEqualTo("one of traditional, roth_ira");
    }

    @Test
    void endless_numbers_are_refused_before_anything_is_computed_with_them() {
        InputSchema schema = InputSchema.of(Account.class);
        String before =
                "{\"plan\":\"roth_ira\",\"opened\":null,\"holder\":\"Ann\",\"is_joint\":false,"
                        + "\"former\":null,\"shares\":";
        for (String number : List.of("1e999999999", "1e-999999999", "9".repeat(900))) {
            BadArgument bad =
                    catchThrowableOfType(
                            BadArgument.class, () -> schema.read(before + number + "}"));
            assertThat(bad.field()).isEqualTo("shares");
            assertThat(bad.found().length()).isLessThan(70);
        }
    }

    @Test
    void arguments_written_from_a_record_read_back_to_it() {
        Loan loan = new Loan(new BigDecimal("250000"), 6.5, 30);
        JsonNode written = RecordJson.write(loan);
        assertThat(written)
                .hasToString("{\"amount\":250000,\"rate_annual\":6.5,\"term_years\":30}");
        assertThat(InputSchema.of(Loan.class).read(written.toString())).isEqualTo(loan);

        Account account = new Account(Plan.ROTH_IRA, null, "Ann", true, 12L, Plan.TRADITIONAL);
        assertThat(InputSchema.of(Account.class).read(Json.line(RecordJson.write(account))))
                .isEqualTo(account);
    }

    @Test
    void amounts_are_written_without_exponent_or_trailing_zeros() {
        assertThat(RecordJson.write(new Loan(new BigDecimal("5E+4"), 7.0, 15)).toString())
                .isEqualTo("{\"amount\":50000,\"rate_annual\":7,\"term_years\":15}");
        assertThat(RecordJson.write(new Loan(new BigDecimal("1896.20"), 7.25, 15)).toString())
                .isEqualTo("{\"amount\":1896.2,\"rate_annual\":7.25,\"term_years\":15}");
    }

    @Test
    void a_record_that_cannot_stand_on_the_wire_is_refused_when_the_schema_is_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputSchema.of(WithoutField.class))
                .withMessageContaining("WithoutField.amount: needs @Field");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputSchema.of(WithMap.class))
                .withMessageContaining("no JSON form");
    }

    private static String accepted(InputSchema schema, String arguments) {
        return catchThrowableOfType(BadArgument.class, () -> schema.read(arguments)).accepted();
    }
}
