package ai.elson.corpus.audit;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.RawLine;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.verify.Verification;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Examines one line. Texts are taken as they stand in the file. Thread-safe.
final class Examiner {

    private final Verification verification;
    private final Benchmark benchmark;
    private final Screen gates;
    private final long seed;

    /// @param seed of the sample
    Examiner(Verification verification, Benchmark benchmark, long seed) {
        this.verification = verification;
        this.benchmark = benchmark;
        // the benchmark is told tier by tier, so that the gates need not look for it
        this.gates = new Screen(ScreenSettings.standard(), Benchmark.of(List.of()), verification);
        this.seed = seed;
    }

    Examination examine(RawLine line) {
        Optional<String> text = line.text();
        if (text.isEmpty()) {
            return unreadable(line, "", Reason.NOT_JSON, "found bytes that are not UTF-8");
        }
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(text.get());
        } catch (JacksonException e) {
            return unreadable(line, "", Reason.NOT_JSON, e.getOriginalMessage());
        }
        try {
            return read(line, Example.fromJson(node, line.where()));
        } catch (BadInput e) {
            JsonNode id = node.path("id");
            return unreadable(
                    line,
                    id.isString() ? id.asString() : "",
                    Reason.NOT_AN_EXAMPLE,
                    String.valueOf(e.getMessage()));
        }
    }

    private Examination read(RawLine line, Example example) {
        return new Examination.Read(
                line.where(),
                example,
                Fingerprint.of(example),
                gates.unproved(example),
                benchmark.tiers(example.question()),
                verification.prove(example),
                Seeds.rank(seed, "sample to read", example.id()));
    }

    private static Examination unreadable(RawLine line, String id, Reason reason, String detail) {
        return new Examination.Unreadable(line.where(), id, reason, detail);
    }
}
