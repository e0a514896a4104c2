package ai.elson.cli;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.Nearest;
import ai.elson.base.file.Json;
import ai.elson.serving.ToolServer;
import ai.elson.serving.ToolServer.Face;
import ai.elson.serving.mcp.McpStdio;
import ai.elson.tools.market.Market;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import ai.elson.tools.registry.ToolIndex;
import ai.elson.tools.registry.ToolResult;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// The registry's tools: what a model is trained on, tested on and served with.
@Command(
        name = "tools",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists, shows, finds and calls the tools, or serves them to programs.",
        footer = {
            "%nExamples:",
            "  ./elson tools list --domain fixed_income",
            "  ./elson tools find what is my monthly mortgage payment",
            "  ./elson tools show future_value",
            "  ./elson tools call future_value --json '{\"amount\":10000,\"rate\":5,\"years\":5}'",
            "  ./elson tools serve --rest --mcp http --port 8100"
        })
final class ToolsVerb implements Runnable {

    private static final int FOUND = 8;

    @Mixin MarketOptions options;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ToolsVerb() {}

    @Override
    public void run() {
        list(null, Form.TABLE);
    }

    /// How a list is printed.
    enum Form {
        TABLE,
        OPENAI
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the tools.",
            footer = {"%nExample:", "  ./elson tools list --domain fixed_income"})
    int list(
            @Option(names = "--domain", paramLabel = "DOMAIN", description = "Only this domain's.")
                    @Nullable String domain,
            @Option(
                            names = "--form",
                            defaultValue = "table",
                            description =
                                    "table, or openai: the list that a chat request takes;"
                                            + " ${DEFAULT-VALUE}.")
                    Form form) {
        String wanted = domain == null ? null : CalcVerb.domain(domain).id();
        PrintWriter out = spec.commandLine().getOut();
        try (Market market = options.market()) {
            List<Tool> tools =
                    Registry.standard(market).tools().stream()
                            .filter(t ->
                                    wanted == null
                                            || t.domain().equals(wanted)
                                            || t.domain().equals(Tool.EVERY_DOMAIN))
                            .toList();
            if (form == Form.OPENAI) {
                out.print(
                        Json.pretty(
                                tools.stream()
                                        .map(t -> MessageJson.write(t.definition()))
                                        .toList()));
            } else {
                tools.forEach(t -> row(out, t));
            }
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Finds the tools that suit a question best.",
            footer = {"%nExample:", "  ./elson tools find what is my monthly mortgage payment"})
    int find(
            @Parameters(arity = "1..*", paramLabel = "WORD", description = "The question's words.")
                    List<String> words) {
        PrintWriter out = spec.commandLine().getOut();
        Registry registry = Registry.standard();
        ToolIndex.of(registry)
                .choose(String.join(" ", words), FOUND)
                .forEach(name -> row(out, registry.tool(name)));
        out.flush();
        return 0;
    }

    private static void row(PrintWriter out, Tool tool) {
        out.printf(Locale.ROOT, "%-40s %s%n", tool.name(), tool.purpose());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows what a tool takes and gives, as JSON Schema 2020-12.",
            footer = {"%nExample:", "  ./elson tools show future_value"})
    int show(@Parameters(paramLabel = "NAME", description = "A tool's name.") String name) {
        Tool tool = tool(Registry.standard(), name);
        ObjectNode shown =
                Json.MAPPER
                        .createObjectNode()
                        .put("name", tool.name())
                        .put("title", tool.title())
                        .put("purpose", tool.purpose())
                        .put("domain", tool.domain());
        shown.set("input", tool.definition().parameters());
        shown.set("output", tool.outputSchema());
        PrintWriter out = spec.commandLine().getOut();
        out.print(Json.pretty(shown));
        out.flush();
        return 0;
    }

    @Command(
            name = "call",
            mixinStandardHelpOptions = true,
            description = "Calls a tool and prints its whole answer, with the origin.",
            footer = {
                "%nExample:",
                "  ./elson tools call future_value --json '{\"amount\":10000,\"rate\":5,\"years\":5}'"
            })
    int call(
            @Parameters(paramLabel = "NAME", description = "A tool's name.") String name,
            @Option(
                            names = "--json",
                            required = true,
                            paramLabel = "JSON",
                            description = "The arguments, as the tool's input schema has them.")
                    String arguments) {
        try (Market market = options.market()) {
            Registry registry = Registry.standard(market);
            ToolResult result = tool(registry, name).call(arguments);
            PrintWriter out = spec.commandLine().getOut();
            out.print(Json.pretty(result.json()));
            out.flush();
            return result.ok() ? 0 : 2;
        }
    }

    private static Tool tool(Registry registry, String name) {
        List<String> names = registry.tools().stream().map(Tool::name).toList();
        if (!names.contains(name)) {
            throw BadInput.at(
                    "tool",
                    "«" + name + "»",
                    "one of «elson tools list», the nearest is " + Nearest.to(name, names));
        }
        return registry.tool(name);
    }

    /// How MCP clients are served.
    enum Transport {
        STDIO,
        HTTP
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description = "Serves the tools to programs: as REST, by MCP, or both.",
            footer = {
                "%nExamples:",
                "  ./elson tools serve --rest --port 8100     # http://127.0.0.1:8100/openapi.json",
                "  ./elson tools serve --mcp http --port 8100 # http://127.0.0.1:8100/mcp",
                "  ./elson tools serve --mcp stdio            # for a client that starts this command",
                "",
                "Other machines can reach it only with --host and a key in the variable ELSON_API_KEY."
            })
    int serve(
            @Option(names = "--rest", description = "REST, with market data at /api/v1/tools.")
                    boolean rest,
            @Option(names = "--mcp", paramLabel = "stdio|http", description = "MCP.")
                    @Nullable Transport mcp,
            @Option(
                            names = "--host",
                            defaultValue = "127.0.0.1",
                            description = "Default: ${DEFAULT-VALUE}")
                    String host,
            @Option(
                            names = "--port",
                            defaultValue = "8100",
                            description = "0 for any free one. Default: ${DEFAULT-VALUE}")
                    int port)
            throws InterruptedException {
        if (mcp == null && !rest || mcp == Transport.STDIO && rest) {
            throw BadInput.at(
                    "tools serve",
                    mcp == null ? "neither --rest nor --mcp" : "--rest beside --mcp stdio",
                    "--rest, --mcp http, both of these, or --mcp stdio alone");
        }
        try (Market market = options.market()) {
            if (mcp == Transport.STDIO) {
                PrintStream protocol = System.out;
                // whatever else prints must not stand between the messages
                System.setOut(System.err);
                McpStdio.serve(Registry.standard(market), System.in, protocol);
                return 0;
            }
            Set<Face> faces = EnumSet.noneOf(Face.class);
            if (rest) {
                faces.add(Face.REST);
            }
            if (mcp == Transport.HTTP) {
                faces.add(Face.MCP);
            }
            @Nullable String key = System.getenv("ELSON_API_KEY");
            try (ToolServer server = ToolServer.start(market, faces, host, port, key)) {
                say(server.port(), host, faces, market);
                Console.ended();
                new CountDownLatch(1).await();
            }
            return 0;
        }
    }

    private void say(int port, String host, Set<Face> faces, Market market) {
        PrintWriter out = spec.commandLine().getOut();
        String address = "http://" + host + ":" + port;
        out.println(
                "serving tools (Ctrl-C ends); market data from "
                        + String.join(
                                ", then ",
                                market.providers().stream().map(p -> p.label()).toList()));
        if (faces.contains(Face.REST)) {
            out.println("  REST  " + address + "/openapi.json");
        }
        if (faces.contains(Face.MCP)) {
            out.println("  MCP   " + address + "/mcp");
        }
        out.flush();
    }
}
