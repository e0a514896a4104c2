package ai.elson.corpus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {

    private static final String MARKDOWN =
            """
            ---
            owner: nobody
            ---
            # Roth IRA guide

            ## What is a qualified distribution?

            A qualified distribution from a Roth IRA comes after five years. It is also after age 59.

            ## Contributions to a Roth IRA

            A Roth IRA is a retirement account that takes contributions after tax. The Roth IRA contribution limit for savers under 50 is $7,000 for 2025.

            An excess contribution to an IRA can be taken out:

            - before the due date of the return
            - with its earnings

            ## Limits of an IRA

            | Age | Limit of the IRA | Note |
            |---|---|---|
            | Under 50 | $7,000 | plain |
            | 50 and over | $8,000 | with catch-up |
            """;

    @TempDir Path folder;

    @Test
    void markdown_gives_questions_of_every_kind() throws IOException {
        Extraction extraction = extract(write("roth.md", MARKDOWN));

        assertThat(extraction.refused()).isEmpty();
        assertThat(extraction.examples().stream().map(e -> e.answer().value()))
                .contains(
                        "A qualified distribution from a Roth IRA comes after five years. It is also"
                                + " after age 59.",
                        "A Roth IRA is a retirement account that takes contributions after tax.",
                        "The Roth IRA contribution limit for savers under 50 is $7,000 for 2025.",
                        "An excess contribution to an IRA can be taken out:\n\n"
                                + "- before the due date of the return\n- with its earnings",
                        "$7,000",
                        "$8,000");
        assertThat(extraction.examples())
                .allMatch(e -> e.domain().equals("retirement_planning"))
                .allMatch(e -> e.bucket().equals("ira_roth"))
                .allMatch(e -> e.task().equals("document_question"))
                .allMatch(e -> e.source().equals("roth.md"));
        Example faq = extraction.examples().getFirst();
        assertThat(faq.question()).startsWith("What is a qualified distribution?");
        assertThat(faq.difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(extraction.examples().getLast().difficulty()).isEqualTo(Difficulty.EASY);
    }

    @Test
    void html_leaves_out_what_is_no_part_of_the_document_and_reads_its_encoding()
            throws IOException {
        String html =
                """
                <html><head><meta charset="windows-1252"><title>Site</title>
                <script>var answer = "An IRA is a script of 99 lines.";</script></head><body>
                <nav><p>An IRA is the menu of this site and 98 pages.</p></nav>
                <div class="cookie-note"><p>A Roth IRA is a cookie of 97 days in your browser.</p></div>
                <main><h1>Roth IRA – questions</h1>
                <h2>Who may contribute to a Roth IRA?</h2>
                <p>Anybody with café wages may contribute to a Roth IRA up to the limit.</p>
                <table><tr><th>Year</th><th>IRA limit</th></tr><tr><td>2025</td><td>$7,000</td></tr></table>
                <table><tr><td>layout</td><td>96</td></tr></table></main>
                <footer>Copyright 1995</footer></body></html>
                """;
        Path file = folder.resolve("roth.html");
        Files.write(file, html.getBytes(Charset.forName("windows-1252")));

        Extraction extraction = extract(file);

        assertThat(extraction.examples().stream().map(e -> e.answer().value()))
                .containsExactly(
                        "Anybody with café wages may contribute to a Roth IRA up to the limit.",
                        "$7,000");
        assertThat(extraction.examples().getFirst().question()).contains("«Roth IRA – questions»");
        assertThat(text(extraction)).doesNotContain("99", "98", "97", "1995");
    }

    @Test
    void a_pdf_is_cited_by_page_without_its_running_heads_and_broken_words() throws IOException {
        Path file = folder.resolve("roth.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                page(
                        pdf,
                        List.of(
                                "10 Handbook of IRAs, edition 77",
                                "18 Roth IRA rules, part " + "ABC".charAt(page - 1),
                                "11 A Roth IRA is a retirement account of kind "
                                        + page
                                        + " that takes contri-",
                                "11 butions after tax, in plan "
                                        + "ABC".charAt(page - 1)
                                        + ", free of tax later.",
                                "10 Page " + page + " of 3"));
            }
            pdf.save(file.toFile());
        }

        Extraction extraction = extract(file);

        assertThat(extraction.examples().stream().map(e -> e.answer().value()))
                .contains(
                        "A Roth IRA is a retirement account of kind 2 that takes contributions after"
                                + " tax, in plan B, free of tax later.");
        assertThat(extraction.examples())
                .anyMatch(e ->
                        e.finalAnswer().contains("page 2") && e.finalAnswer().contains("kind 2"));
        assertThat(text(extraction)).doesNotContain("edition 77", "of 3");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_the_others_go_on() throws IOException {
        Path locked = folder.resolve("locked.pdf");
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(scan.toFile());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(locked.toFile());
        }
        Path broken = write("broken.pdf", "%PDF-1.7 and nothing more");
        Path picture = write("picture.png", "no text");
        Path none = folder.resolve("none.md");
        Path good = write("roth.md", MARKDOWN);

        Extraction extraction =
                Extraction.of(
                        List.of(locked, scan, broken, picture, none, good), Filing.BY_WORDS, 42);

        assertThat(extraction.examples()).isNotEmpty();
        assertThat(extraction.refused().stream().map(Refused::file))
                .containsExactly(
                        locked.toString(),
                        scan.toString(),
                        broken.toString(),
                        picture.toString(),
                        none.toString());
        assertThat(extraction.refused().get(0).reason()).contains("password");
        assertThat(extraction.refused().get(1).reason()).contains("without any text");
        assertThat(extraction.refused().get(3).reason()).contains(".pdf");
    }

    @Test
    void what_fits_no_domain_is_refused_unless_one_is_given() throws IOException {
        Path file =
                write(
                        "boats.md",
                        "# Boats\n\n## What is a keel?\n\nA keel is a long beam along the bottom of a"
                                + " boat.\n");

        Extraction without = extract(file);
        Extraction with = Extraction.of(List.of(file), Filing.of("", "property_insurance"), 42);

        assertThat(without.examples()).isEmpty();
        assertThat(without.refused()).allMatch(r -> r.reason().contains("fits no domain"));
        assertThat(with.examples())
                .allMatch(e -> e.domain().equals("property_casualty"))
                .isNotEmpty();
        assertThatThrownBy(() -> Filing.of("accounting", "medicare"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("bookkeeping");
    }

    @Test
    void the_array_and_the_lines_hold_the_same_and_the_same_files_give_the_same_bytes()
            throws IOException {
        Path file = write("roth.md", MARKDOWN);
        Path output = folder.resolve("out/strategic_qa_sft.json");

        extract(file).write(output);
        String array = Files.readString(output);
        List<Example> lines = ExampleFiles.read(output.resolveSibling("strategic_qa_sft.jsonl"));
        extract(file).write(output);

        assertThat(Json.MAPPER.readTree(array).size()).isEqualTo(lines.size()).isPositive();
        assertThat(Files.readString(output)).isEqualTo(array);
        assertThat(output.resolveSibling("quarantine.jsonl")).isEmptyFile();
    }

    /// Documents of random paragraphs, tables and lists: an answer stands in the document, and
    /// every figure of it in what the person says.
    @Test
    void every_answer_stands_in_its_document_and_every_figure_in_the_question() throws IOException {
        Verification verification = new Verification(Registry.standard(), RuleBook.standard());
        int examples = 0;
        for (long seed = 0; seed < 60; seed++) {
            Path file = write("random.md", random(seed));
            String document = Documents.read(file).text();
            Extraction extraction = Extraction.of(List.of(file), Filing.of("", "ira_roth"), seed);
            for (Example example : extraction.examples()) {
                assertThat(document).as("seed %d", seed).contains(example.answer().value());
                assertThat(verification.check(example)).as("seed %d: %s", seed, example).isEmpty();
                examples++;
            }
            assertThat(extraction.examples().stream().map(Example::id))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        }
        assertThat(examples).isGreaterThan(200);
    }

    private static String random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("# Report " + random.nextInt(3000) + "\n\n");
        for (int i = 0; i < 8; i++) {
            int n = random.nextInt(1, 100_000);
            text.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "## Section %d.%d\n\n".formatted(i, n);
                        case 1 ->
                                "## Why is %d the limit?\n\nBecause $%,d is 3.5%% of the pay in U.S. firms. It holds.\n\n"
                                        .formatted(n, n);
                        case 2 ->
                                "A plan %d is a promise to pay $%,d.%02d by section 26 USC %d.\n\n"
                                        .formatted(n, n, n % 100, n);
                        case 3 ->
                                "It needs:\n\n1. $%,d at once\n2. %d forms\n3. 1 hour\n\n"
                                        .formatted(n, n);
                        case 4 ->
                                "| Year | Limit %d | Rate |\n|---|---|---|\n| 2025 | $%,d | %d%% |\n| 2026 | (%d) | 0.%d |\n\n"
                                        .formatted(n, n, n % 90, n, n);
                        default ->
                                "The limit of plan %d is $%,d for 20%02d.\n\n"
                                        .formatted(n, n, n % 100);
                    });
        }
        return text.toString();
    }

    private static Extraction extract(Path file) {
        return Extraction.of(List.of(file), Filing.BY_WORDS, 42);
    }

    private static String text(Extraction extraction) {
        return String.join(
                "\n", extraction.examples().stream().map(e -> e.answer().value()).toList());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /// A page of lines, each behind the size of its letters.
    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            float y = 740;
            for (String line : lines) {
                int size = Integer.parseInt(line.substring(0, 2));
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
                out.newLineAtOffset(72, y);
                out.showText(line.substring(3));
                out.endText();
                y -= size == 11 ? 14 : 40;
            }
        }
    }
}
