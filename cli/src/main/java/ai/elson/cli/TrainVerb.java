package ai.elson.cli;

import ai.elson.base.chat.Conversation;
import ai.elson.base.file.Recipes;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.curriculum.CurriculumFiles;
import ai.elson.model.train.Trainer;
import ai.elson.model.train.TrainingRecipe;
import ai.elson.model.train.TrainingResult;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Trains a DoRA adapter phase by phase, each from the adapter of the one before.",
        footer = {
            "%nExample:",
            "  ./elson train --recipe recipes/quickstart.yaml --base models/elson-small-base \\",
            "      --curriculum work/curriculum_runs --out work/adapters"
        })
final class TrainVerb implements Callable<Integer> {

    @Option(names = "--recipe", required = true, paramLabel = "FILE")
    Path recipe;

    @Option(names = "--base", required = true, paramLabel = "FOLDER")
    Path base;

    @Option(
            names = "--curriculum",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds {phase}.jsonl for every phase of the recipe.")
    Path curriculum;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Gets one adapter folder for each phase.")
    Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    TrainVerb() {}

    @Override
    public Integer call() {
        TrainingRecipe settings = Recipes.read(recipe, TrainingRecipe.class);
        @Nullable Path previous = null;
        for (TrainingRecipe.Phase phase : settings.phases()) {
            Path adapter = out.resolve(phase.id());
            System.out.println(
                    "phase "
                            + phase.id()
                            + ": "
                            + train(
                                    settings,
                                    phase,
                                    base,
                                    previous,
                                    curriculum,
                                    out.resolve("logs"),
                                    adapter,
                                    Console.progress()));
            List<Provenance.Input> inputs =
                    new ArrayList<>(
                            List.of(
                                    Provenance.Input.of("base model", base),
                                    Provenance.Input.of("recipe", recipe),
                                    Provenance.Input.of("curriculum", file(curriculum, phase))));
            if (previous != null) {
                inputs.add(Provenance.Input.of("previous adapter", previous));
            }
            Provenance.of("adapter, phase " + phase.id(), settings.seed(), Map.of(), inputs)
                    .write(adapter);
            previous = adapter;
        }
        return 0;
    }

    static Path file(Path curriculum, TrainingRecipe.Phase phase) {
        return CurriculumFiles.records(curriculum, phase.id());
    }

    /// Trains one phase.
    ///
    /// @param logs gets a folder for the phase: checkpoints while it runs, and `metrics.jsonl`
    static String train(
            TrainingRecipe recipe,
            TrainingRecipe.Phase phase,
            Path base,
            @Nullable Path previous,
            Path curriculum,
            Path logs,
            Path adapter,
            Progress progress) {
        List<Conversation> conversations =
                Corpora.conversations(Registry.standard(), file(curriculum, phase));
        TrainingResult result =
                Trainer.train(
                        recipe,
                        phase,
                        base,
                        previous,
                        conversations,
                        logs.resolve(phase.id()),
                        adapter,
                        progress);
        return String.format(
                Locale.ROOT,
                "%d steps, %,d tokens, loss %.3f to %.3f, %,.0f tokens/s",
                result.steps(),
                result.tokens(),
                result.firstLoss(),
                result.lastLoss(),
                result.seconds() > 0 ? result.tokens() / result.seconds() : 0);
    }
}
