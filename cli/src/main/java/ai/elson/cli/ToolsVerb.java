package ai.elson.cli;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tools",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the tools, shows one's schema, or calls one.",
        footer = {
            "%nExamples:",
            "  ./elson tools",
            "  ./elson tools loan_payment",
            "  ./elson tools look_up_rule --call '{\"topic\":\"IRA limit\",\"year\":2026,\"filing_status\":\"none\"}'"
        })
final class ToolsVerb implements Runnable {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TOOL",
            description = "A tool's name; none lists all.")
    @Nullable String tool;

    @Option(names = "--call", paramLabel = "JSON", description = "Calls it with these arguments.")
    @Nullable String arguments;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    ToolsVerb() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Registry registry = Registry.standard();
        if (tool == null) {
            registry.definitions()
                    .forEach(d -> out.printf(Locale.ROOT, "%-28s %s%n", d.name(), d.description()));
        } else if (arguments == null) {
            out.print(Json.pretty(MessageJson.write(registry.tool(tool).definition())));
        } else {
            ToolResult result = registry.call(registry.tool(tool).name(), arguments);
            if (!result.ok()) {
                throw new BadInput(
                        tool + ": " + result.content().path("error").asString(result.text()));
            }
            out.println(result.text());
        }
        out.flush();
    }
}
