package ai.elson.cli;

import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.verify.Failure;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes every call again, looks for the origin of every figure, looks up every cited rule. Exit 1 where one example fails.",
        footer = {"%nExample:", "  ./elson corpus verify work/corpus/consolidated/kept.jsonl"})
final class CorpusVerifyVerb implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Examples as JSON lines.")
    List<Path> files = List.of();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description = "Failures to print. Default: ${DEFAULT-VALUE}")
    int show = 10;

    @Override
    public Integer call() {
        Verification verification = new Verification(Registry.standard(), RuleBook.standard());
        Map<Failure.Kind, Long> failures = new EnumMap<>(Failure.Kind.class);
        AtomicLong verified = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        for (Path file : files) {
            try (Stream<Example> examples = ExampleFiles.stream(file)) {
                examples.forEach(example -> {
                    List<Failure> found = verification.check(example);
                    verified.incrementAndGet();
                    if (!found.isEmpty() && failed.incrementAndGet() <= show) {
                        Failure first = found.getFirst();
                        System.out.println(file + ": " + example.id() + ": " + first.detail());
                    }
                    found.forEach(f -> failures.merge(f.kind(), 1L, Long::sum));
                });
            }
        }
        System.out.printf(
                "%,d examples, %,d proved, %,d failed%n",
                verified.get(), verified.get() - failed.get(), failed.get());
        failures.forEach((kind, n) ->
                System.out.printf(
                        "  %,8d  %s%n", n, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return failed.get() == 0 ? 0 : 1;
    }
}
