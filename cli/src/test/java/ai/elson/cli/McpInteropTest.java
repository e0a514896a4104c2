package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.tools.registry.ToolExample;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The MCP client of the Python package `mcp` lists and calls every tool of the command that a user
/// starts. Needs the Python named by `ELSON_INTEROP_MARKET_PYTHON`, with
/// `interop/requirements-market.txt` installed, and a built `./elson`.
@Tag("interop")
class McpInteropTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir Path folder;

    @Test
    void every_tool_is_called_over_standard_input_and_output() throws Exception {
        call("stdio", ROOT.resolve("elson").toString(), "tools", "serve", "--mcp", "stdio");
    }

    @Test
    void every_tool_is_called_over_http() throws Exception {
        python();
        Process server =
                new ProcessBuilder(
                                ROOT.resolve("elson").toString(),
                                "tools",
                                "serve",
                                "--mcp",
                                "http",
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said = server.inputReader()) {
            String line;
            do {
                line = said.readLine();
            } while (line != null && !line.contains("MCP"));
            assertThat(line).isNotNull();
            call("http", line.strip().replaceAll("^MCP\\s+", ""));
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void call(String transport, String... target) throws Exception {
        Map<String, Object> calls = new TreeMap<>();
        ToolExample.all().forEach(example -> calls.put(example.tool(), example.arguments()));
        calls.put(
                "look_up_rule",
                Map.of(
                        "topic",
                        "annual gift tax exclusion",
                        "year",
                        2026,
                        "filing_status",
                        "none"));
        Path file = folder.resolve("calls.json");
        Files.writeString(file, Json.line(calls));
        List<String> command = new ArrayList<>();
        command.add(python());
        command.add(ROOT.resolve("interop/call_mcp.py").toString());
        command.add(file.toString());
        command.add(transport);
        command.addAll(List.of(target));
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        System.out.print(said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static String python() {
        String python = System.getenv("ELSON_INTEROP_MARKET_PYTHON");
        boolean there = python != null && Files.isExecutable(Path.of(python));
        Assumptions.assumeTrue(
                there,
                "skipped, because ELSON_INTEROP_MARKET_PYTHON names no Python with the package mcp");
        return python;
    }
}
