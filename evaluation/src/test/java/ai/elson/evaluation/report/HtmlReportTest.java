package ai.elson.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.elson.evaluation.report.ReportData.Headline;
import ai.elson.evaluation.report.ReportData.Made;
import ai.elson.evaluation.report.ReportData.Score;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    @TempDir Path folder;

    @Test
    void the_page_is_well_formed_and_its_pictures_have_names() throws Exception {
        Document page = parse(HtmlReport.html(MadeReport.data()));

        NodeList pictures = page.getElementsByTagName("svg");
        assertThat(pictures.getLength()).isEqualTo(8);
        List<String> ids = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id =
                    all.item(i).getAttributes().getNamedItem("id") == null
                            ? ""
                            : all.item(i).getAttributes().getNamedItem("id").getNodeValue();
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        for (int i = 0; i < pictures.getLength(); i++) {
            String labels =
                    pictures.item(i).getAttributes().getNamedItem("aria-labelledby").getNodeValue();
            assertThat(ids).contains(labels.split(" "));
        }
    }

    @Test
    void the_page_needs_no_network_and_runs_no_script() {
        String html = HtmlReport.html(MadeReport.data());

        assertThat(html)
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "src=", "href=");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    }

    @Test
    void every_number_of_the_data_appears() throws Exception {
        ReportData data = MadeReport.data();
        String text = parse(HtmlReport.html(data)).getDocumentElement().getTextContent();
        List<String> expected = new ArrayList<>();
        data.corpus()
                .domains()
                .forEach(d -> {
                    expected.add(d.domain());
                    for (long n :
                            new long[] {d.easy(), d.medium(), d.hard(), d.extremelyComplex()}) {
                        expected.add(number(n));
                    }
                });
        data.curriculum()
                .forEach(p -> {
                    expected.add(number(p.asked()));
                    expected.add(number(p.drawn()));
                    p.tiers()
                            .forEach(t -> {
                                expected.add(number(t.asked()));
                                expected.add(number(t.drawn()));
                            });
                    p.domains().forEach(d -> expected.add(number(d.count())));
                    expected.add(p.shortage());
                });
        data.losses()
                .forEach(l ->
                        l.points()
                                .forEach(p -> {
                                    expected.add(String.format(Locale.ROOT, "%.4f", p.loss()));
                                    expected.add(number(p.tokens()));
                                }));
        data.domains().forEach(c -> expected.add(c.trained().right() + "/" + c.trained().n()));
        data.impostors().forEach(i -> expected.add(i.score().right() + "/" + i.score().n()));
        data.toolCalls().forEach(c -> expected.add(c.base().right() + "/" + c.base().n()));
        data.artefacts().forEach(a -> expected.add(number(a.bytes())));
        data.provenance().forEach(m -> expected.add(m.sha256()));
        expected.addAll(data.weak());
        expected.addAll(
                List.of(
                        "20261101",
                        "5,121",
                        "4,987",
                        "4,712",
                        "1,043",
                        "342",
                        "1.07",
                        "418",
                        "1.93",
                        "4,322",
                        "187",
                        "58/81",
                        "13/81",
                        "cap 180",
                        "+55.6"));

        assertThat(text).contains(expected);
    }

    /// 58 of 81: the Wilson interval by hand is (0.71605 + 0.02371 +- 0.10091) / 1.04743.
    @Test
    void the_headline_carries_its_interval_and_its_test() throws Exception {
        String text =
                parse(HtmlReport.html(MadeReport.data())).getDocumentElement().getTextContent();

        assertThat(text)
                .contains("71.6\u00a0%", "58/81 right, 95\u00a0% interval [61.0, 80.3]")
                .contains("47 questions won, 2 lost; p\u00a0<\u00a00.0001");
    }

    @Test
    void text_is_escaped_wherever_it_stands() throws Exception {
        String evil = "<script>alert('x')</script> & \"q\" \u0001";
        ReportData made = MadeReport.data();
        ReportData data = withText(made, evil);

        String html = HtmlReport.html(data);

        assertThat(html).doesNotContain("<script>", "\u0001");
        assertThat(parse(html).getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("<script>alert('x')</script> & \"q\" \ufffd");
    }

    @Test
    void what_was_not_measured_is_said_to_be_missing() throws Exception {
        ReportData made = MadeReport.data();
        ReportData bare =
                new ReportData(
                        "t",
                        "s",
                        "0.1.0",
                        1,
                        new Headline(
                                "base", "trained", new Score(0, 0), new Score(0, 0), 0, 0, 0.95),
                        new ReportData.Corpus(0, 0, 0, 0, List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());

        String text = parse(HtmlReport.html(bare)).getDocumentElement().getTextContent();

        assertThat(made.domains()).isNotEmpty();
        assertThat(text)
                .contains(
                        "No domain was scored.",
                        "No loss was recorded.",
                        "No curriculum was drawn.",
                        "No answer was timed.",
                        "No provenance was given.",
                        "[0.0, 100.0]");
    }

    @Test
    void the_same_data_gives_the_same_bytes() throws Exception {
        Path first = folder.resolve("a.html");
        Path second = folder.resolve("b.html");

        HtmlReport.write(first, MadeReport.data());
        HtmlReport.write(second, MadeReport.data());

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void a_circle_or_an_unknown_input_in_the_provenance_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProvenanceChart.draw(
                                List.of(made("a", List.of("b")), made("b", List.of("a")))))
                .withMessageContaining("made from itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProvenanceChart.draw(List.of(made("a", List.of("gone")))))
                .withMessageContaining("«gone»");
    }

    @Test
    void an_axis_ends_at_a_round_number_above_the_largest_value() {
        assertThat(Axis.of(242, 5, 0, 100).top()).isEqualTo(250);
        assertThat(Axis.of(250, 5, 0, 100).top()).isEqualTo(250);
        assertThat(Axis.of(1, 5, 0, 100).marks()).hasSize(6);
        assertThat(Axis.of(0, 5, 0, 100).top()).isEqualTo(1);
        assertThat(Axis.of(242, 5, 0, 100).at(125)).isEqualTo(50);
    }

    private static Made made(String id, List<String> from) {
        return new Made(id, id, id, "0", from);
    }

    private static ReportData withText(ReportData d, String text) {
        return new ReportData(
                text,
                text,
                text,
                d.seed(),
                new Headline(text, text, d.headline().base(), d.headline().trained(), 1, 2, 0.95),
                d.corpus(),
                d.curriculum(),
                d.losses(),
                List.of(new ReportData.Compared(text, new Score(1, 3), new Score(1, 3))),
                List.of(new ReportData.Impostor(text, new Score(1, 3))),
                d.toolCalls(),
                d.latencies(),
                List.of(new ReportData.Artefact(text, text, 1)),
                d.speeds(),
                List.of(new Made(text, text, text, text, List.of())),
                List.of(text));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
