package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    @TempDir Path folder;

    private final List<String> worked = new ArrayList<>();
    private Path input;

    @BeforeEach
    void write_the_input() {
        input = folder.resolve("input.txt");
        AtomicFiles.writeString(input, "1");
    }

    @Test
    void a_second_run_with_nothing_changed_does_nothing() {
        run("x");
        assertThat(run("x")).allMatch(Pipeline.Finished::reused);
        assertThat(worked).containsExactly("first", "second");
    }

    @Test
    void a_changed_input_does_again_what_depends_on_it() {
        run("x");
        AtomicFiles.writeString(input, "2");
        run("x");
        assertThat(worked).containsExactly("first", "second", "first", "second");
    }

    @Test
    void a_changed_setting_does_its_own_stage_again_and_an_equal_result_goes_no_further() {
        run("x");
        run("y");
        assertThat(worked).containsExactly("first", "second", "second");
    }

    @Test
    void an_output_that_was_touched_is_made_again() throws Exception {
        run("x");
        Files.writeString(folder.resolve("second.txt"), "spoilt");
        run("x");
        assertThat(worked).containsExactly("first", "second", "second");
    }

    @Test
    void what_was_finished_before_a_failure_is_kept() {
        Stage failing =
                new Stage(
                        "failing",
                        0,
                        Map.of(),
                        List.of(),
                        folder.resolve("c"),
                        p -> {
                            throw new FailedWork("disk full");
                        });
        Pipeline pipeline = new Pipeline(folder.resolve("stages"), Progress.SILENT);
        assertThatThrownBy(() -> pipeline.run(List.of(stage("first", input, "always"), failing)))
                .isInstanceOf(FailedWork.class);
        run("x");
        assertThat(worked).containsExactly("first", "second");
    }

    @Test
    void every_output_says_where_it_comes_from() {
        run("x");
        Provenance provenance = Provenance.read(folder.resolve("second.txt"));
        assertThat(provenance.artefact()).isEqualTo("second");
        assertThat(provenance.configuration()).containsEntry("setting", "x");
        assertThat(provenance.inputs().getFirst().sha256())
                .isEqualTo(ai.elson.base.provenance.Sha256.of(folder.resolve("first.txt")));
        assertThat(String.join("\n", ProvenanceVerb.lines(provenance, "")))
                .contains("«second»", "«first»", "input.txt");
    }

    private List<Pipeline.Finished> run(String setting) {
        return new Pipeline(folder.resolve("stages"), Progress.SILENT)
                .run(
                        List.of(
                                stage("first", input, "always"),
                                stage("second", folder.resolve("first.txt"), setting)));
    }

    private Stage stage(String name, Path from, String setting) {
        Path output = folder.resolve(name + ".txt");
        return new Stage(
                name,
                1,
                Map.of("setting", setting),
                List.of(new Stage.Input("input", from)),
                output,
                p -> {
                    worked.add(name);
                    AtomicFiles.writeString(output, name + AtomicFiles.readString(from));
                    return "done";
                });
    }
}
