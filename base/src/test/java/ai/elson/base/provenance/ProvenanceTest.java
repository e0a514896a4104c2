package ai.elson.base.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    @TempDir Path folder;

    /// The digest of "abc" in FIPS 180-4, appendix B.1.
    @Test
    void a_digest_is_sha_256() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "abc");
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc")).isEqualTo(abc);
        assertThat(Sha256.of(file)).isEqualTo(abc);
        assertThat(Provenance.Input.of("letters", file).sha256()).isEqualTo(abc);
    }

    @Test
    void a_folder_s_digest_follows_its_content_and_not_its_provenance() throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        String before = Sha256.of(model);
        of(List.of()).write(model);
        assertThat(model.resolve("provenance.json")).exists();
        assertThat(Sha256.of(model)).isEqualTo(before);
        Files.writeString(model.resolve("config.json"), "{ }");
        assertThat(Sha256.of(model)).isNotEqualTo(before);
    }

    @Test
    void what_is_written_reads_back_and_writes_the_same_bytes() throws IOException {
        Path file = Files.writeString(folder.resolve("examples.jsonl"), "{}\n");
        Provenance provenance = of(List.of(Provenance.Input.of("self", file)));
        provenance.write(file);
        Path written = folder.resolve("examples.jsonl.provenance.json");
        String bytes = Files.readString(written);
        Provenance read = Provenance.read(file);
        assertThat(read).isEqualTo(provenance);
        read.write(file);
        assertThat(Files.readString(written)).isEqualTo(bytes);
        assertThat(bytes.indexOf("zeta")).isPositive();
    }

    @Test
    void an_artefact_without_provenance_is_bad_input() throws IOException {
        assertThatThrownBy(() -> Provenance.read(folder)).isInstanceOf(BadInput.class);
        Files.writeString(folder.resolve("provenance.json"), "{\"artefact\":1");
        assertThatThrownBy(() -> Provenance.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a provenance.json that Elson wrote");
    }

    private static Provenance of(List<Provenance.Input> inputs) {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("zeta", "1");
        configuration.put("alpha", "2");
        return Provenance.of("corpus", 42, configuration, inputs);
    }
}
