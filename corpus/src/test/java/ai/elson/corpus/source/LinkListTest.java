package ai.elson.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LinkListTest {

    private static final String LINKS =
            """
            url,title,organisation
            https://www.irs.gov/pub/irs-pdf/f709.pdf,,IRS
            ,A title without an address,Somebody
            https://www.ssa.gov/oact/,,SSA
               ,Blanks,
            https://www.irs.gov/a,a,b,too,many
            """;

    @TempDir Path folder;

    @Test
    void a_bad_row_is_put_aside_with_its_line_and_reason_and_costs_no_good_one() throws Exception {
        Path source = Files.writeString(folder.resolve("links.csv"), LINKS);
        Path output = folder.resolve("found.csv");

        LinkList list = LinkList.classify(source, SourceClassifier.standard());
        list.write(source, output);

        assertThat(list.rows())
                .extracting(LinkList.Row::line, row -> row.found().domain())
                .contains(tuple(2L, "estate_gift_tax"), tuple(4L, "social_security"));
        assertThat(list.bad()).containsKeys(3L, 5L, 6L);
        List<String> aside = Files.readAllLines(LinkList.quarantineOf(output));
        assertThat(aside).hasSize(3);
        JsonNode first = Json.MAPPER.readTree(aside.getFirst());
        assertThat(first.path("file").asString()).isEqualTo(source.toString());
        assertThat(first.path("line").asLong()).isEqualTo(3);
        assertThat(first.path("reason").asString()).startsWith("url: found nothing; accepted:");
        assertThat(Files.readAllLines(output)).hasSize(3);
    }

    @Test
    void a_list_without_a_good_row_is_refused() throws Exception {
        Path source = Files.writeString(folder.resolve("links.csv"), "url,title\n,a\n");

        assertThatThrownBy(() -> LinkList.classify(source, SourceClassifier.standard()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no row with a url (1 bad ones)");
    }
}
