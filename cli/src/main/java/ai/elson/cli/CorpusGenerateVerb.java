package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.tools.registry.Registry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the packs alone: each as JSON lines and as one JSON array, and counts.json.",
        footer = {
            "%nExample:",
            "  ./elson corpus generate --output work/packs --seed 42 --size insurance=10000,base=0,accounting=0,tool_use=0"
        })
final class CorpusGenerateVerb implements Callable<Integer> {

    @Mixin CorpusMaking making = new CorpusMaking();

    @Override
    public Integer call() {
        CorpusMaker maker = new CorpusMaker(Registry.standard(), Console.progress());
        maker.generate(making).forEach(System.out::println);
        Provenance.of("packs", making.seed, making.configuration(), List.of()).write(making.output);
        return 0;
    }
}
