package ai.elson.tools.registry;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A tool's call through the registry, from JSON text to JSON text: arguments read and checked,
/// computed, hashed, written. The samples give the median (p0.50).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class RegistryBenchmark {

    /// One formula, a whole return, a schedule of hundreds of rows, a search of rules, a quote.
    @Param({
        "future_value",
        "federal_income_tax",
        "federal_return",
        "loan_payment",
        "mortgage_payment",
        "black_scholes",
        "look_up_rule",
        "market_quote"
    })
    public String tool;

    private final Registry registry = Registry.standard();
    private String arguments = "";

    @Setup
    public void ask() {
        arguments =
                ToolExample.find(tool)
                .map(example -> example.arguments().toString())
                .orElse("{\"topic\":\"IRA contribution limit\",\"year\":2026,\"filing_status\":\"none\"}");
    }

    @Benchmark
    public String call() {
        return registry.call(tool, arguments).text();
    }
}
