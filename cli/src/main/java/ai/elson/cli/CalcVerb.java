package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolExample;
import ai.elson.tools.registry.ToolIndex;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every calculator is a sub-command of its own, whose options are the fields of its record.
@Command(
        name = "calc",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "list|find|NAME",
        description = "Computes with a calculator and shows the working and the rules it rests on.",
        footer = {
            "%nExamples:",
            "  ./elson calc list --domain fixed_income",
            "  ./elson calc find monthly payment of a mortgage",
            "  ./elson calc future_value --amount 10000 --rate 5 --years 5",
            "  ./elson calc future_value --help"
        })
final class CalcVerb implements Runnable {

    /// How many calculators are shown for a question.
    private static final int FOUND = 8;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    CalcVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the calculators by domain.",
            footer = {"%nExample:", "  ./elson calc list --domain fixed_income"})
    int list(
            @Option(names = "--domain", paramLabel = "DOMAIN", description = "Only this domain's.")
                    @Nullable String domain) {
        PrintWriter out = spec.commandLine().getOut();
        List<Domain> domains =
                domain == null ? Taxonomy.standard().domains() : List.of(domain(domain));
        for (Domain each : domains) {
            out.println(each.title());
            Calculators.all().stream()
                    .filter(c -> c.domain().equals(each.id()))
                    .forEach(c -> out.printf(Locale.ROOT, "  %-40s %s%n", c.id(), c.purpose()));
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Finds the calculators that suit a question best.",
            footer = {"%nExample:", "  ./elson calc find monthly payment of a mortgage"})
    int find(
            @Parameters(arity = "1..*", paramLabel = "WORD", description = "The question's words.")
                    List<String> words) {
        PrintWriter out = spec.commandLine().getOut();
        ToolIndex.of(Registry.standard()).choose(String.join(" ", words), FOUND + 1).stream()
                .flatMap(name -> Calculators.find(name).stream())
                .forEach(c -> out.printf(Locale.ROOT, "%-40s %s%n", c.id(), c.purpose()));
        out.flush();
        return 0;
    }

    /// A domain by its id.
    ///
    /// @throws BadInput where there is none
    static Domain domain(String id) {
        List<Domain> all = Taxonomy.standard().domains();
        return all.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.at(
                                "--domain",
                                "«" + id + "»",
                                String.join(", ", all.stream().map(Domain::id).toList())));
    }

    /// Adds the calculator that the arguments name to `calc`, or the names of all where it is none
    /// of them, so that the nearest can be told. To describe all of them at every start takes
    /// seconds.
    static CommandLine withCalculator(CommandLine elson, String... arguments) {
        CommandLine calc = Objects.requireNonNull(elson.getSubcommands().get("calc"));
        String name = arguments.length > 1 && arguments[0].equals("calc") ? arguments[1] : "";
        Optional<Calculator<?, ?>> named = Calculators.find(name);
        if (named.isPresent()) {
            calc.addSubcommand(name, command(named.get()));
        } else if (!name.isEmpty() && !calc.getSubcommands().containsKey(name)) {
            Calculators.all().forEach(c -> calc.addSubcommand(c.id(), CommandSpec.create()));
        }
        calc.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                        help ->
                                "  list   Lists the calculators by domain.%n  find   Finds those that suit a question.%n  NAME   One of %d calculators.%n"
                                        .formatted(Calculators.all().size()));
        return elson;
    }

    private static CommandLine command(Calculator<?, ?> calculator) {
        CalculatorCommand call = new CalculatorCommand(calculator);
        CommandSpec command =
                CommandSpec.wrapWithoutInspection(call).mixinStandardHelpOptions(true);
        command.usageMessage().description(calculator.purpose() + ".").sortOptions(false);
        command.addOption(
                OptionSpec.builder("--json")
                        .type(boolean.class)
                        .description("Prints JSON: inputs, result, working and rules.")
                        .build());
        for (Calculation.Input input : Calculation.inputs(calculator)) {
            command.addOption(
                    OptionSpec.builder(CalculatorCommand.option(input))
                            .paramLabel(label(input))
                            .arity(input.form() == Calculation.Form.FLAG ? "0..1" : "1")
                            .fallbackValue("true")
                            .required(!input.nullable())
                            .type(input.list() ? List.class : String.class)
                            .auxiliaryTypes(String.class)
                            .description(
                                    (input.meaning() + "; " + input.accepted() + ".")
                                            .replace("%", "%%"))
                            .build());
        }
        CommandLine line = new CommandLine(command);
        line.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> "\nExample:\n  " + example(calculator) + "\n");
        call.attachedTo(line);
        return line;
    }

    /// A call that a shell takes as it is; what may be left out and has no value is left out.
    static String example(Calculator<?, ?> calculator) {
        ObjectNode arguments = ToolExample.find(calculator.id()).orElseThrow().arguments();
        StringBuilder line = new StringBuilder("./elson calc " + calculator.id());
        for (Calculation.Input input : Calculation.inputs(calculator)) {
            JsonNode value = arguments.path(input.name());
            if (!value.isNull()) {
                line.append(' ').append(CalculatorCommand.option(input)).append(' ');
                line.append(value.isContainer() ? "'" + value + "'" : value.asString());
            }
        }
        return line.toString();
    }

    private static String label(Calculation.Input input) {
        String one =
                switch (input.form()) {
                    case NUMBER -> "N";
                    case FLAG -> "true|false";
                    case WORDS ->
                            input.choices().isEmpty() ? "TEXT" : String.join("|", input.choices());
                    case RECORD ->
                            String.join(
                                    ",",
                                    input.fields().stream()
                                            .map(f -> f.name().replace('_', '-') + "=.")
                                            .toList());
                };
        return input.list() && input.form() != Calculation.Form.RECORD ? one + ",..." : one;
    }
}
