package ai.elson.cli;

import ai.elson.base.file.Recipes;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.pretrain.PretrainingText;
import ai.elson.model.format.MergedWeights;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.quantize.W4A16;
import ai.elson.model.train.PretrainRecipe;
import ai.elson.model.train.Pretrainer;
import ai.elson.model.train.TrainingResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Makes the small base model, merges an adapter, quantises.",
        synopsisSubcommandLabel = "VERB")
final class ModelVerb {

    @Command(
            name = "pretrain",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Trains a small base model from nothing; an interrupted run goes on where it was.",
            footer = {
                "%nExample:",
                "  ./elson model pretrain --recipe recipes/pretrain.yaml --out models/elson-small-base"
            })
    int pretrain(
            @Option(names = "--recipe", required = true, paramLabel = "FILE") Path recipe,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        PretrainRecipe settings = Recipes.read(recipe, PretrainRecipe.class);
        TrainingResult result =
                Pretrainer.run(
                        settings,
                        () ->
                                PretrainingText.conversations(
                                        settings.seed(), settings.conversations()),
                        out,
                        Console.progress());
        Provenance.of(
                        "base model",
                        settings.seed(),
                        Map.of(),
                        List.of(Provenance.Input.of("recipe", recipe)))
                .write(out);
        System.out.printf(
                Locale.ROOT,
                "%,d steps, %,d tokens, loss %.3f to %.3f, %.0f s%n",
                result.steps(),
                result.tokens(),
                result.firstLoss(),
                result.lastLoss(),
                result.seconds());
        return 0;
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Merges a DoRA adapter into its base.",
            footer = {
                "%nExample:",
                "  ./elson model merge --base models/elson-small-base --adapter work/run/adapters/C --out work/merged"
            })
    int merge(
            @Option(names = "--base", required = true, paramLabel = "FOLDER") Path base,
            @Option(names = "--adapter", required = true, paramLabel = "FOLDER") Path adapter,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        MergedWeights.merge(base, adapter, out);
        Provenance.of(
                        "merged model",
                        0,
                        Map.of(),
                        List.of(
                                Provenance.Input.of("base model", base),
                                Provenance.Input.of("adapter", adapter)))
                .write(out);
        System.out.println(size(out));
        return 0;
    }

    @Command(
            name = "quantize",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Writes the linear layers in 4 bits (compressed-tensors W4A16, round to nearest).",
            footer = {
                "%nExample:",
                "  ./elson model quantize --model work/merged --out work/w4a16"
            })
    int quantize(
            @Option(names = "--model", required = true, paramLabel = "FOLDER") Path model,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        W4A16.quantizeFolder(model, out);
        Provenance.of(
                        "W4A16 model",
                        0,
                        Map.of("scheme", "w4a16, round to nearest"),
                        List.of(Provenance.Input.of("model", model)))
                .write(out);
        System.out.println(size(out));
        return 0;
    }

    static String size(Path model) {
        return String.format(
                Locale.ROOT,
                "%,d weights in %.1f MB",
                ModelFolder.parameters(model),
                ModelFolder.weightBytes(model) / 1e6);
    }
}
