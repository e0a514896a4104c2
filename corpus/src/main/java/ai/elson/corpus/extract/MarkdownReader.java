package ai.elson.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown with tables. Code, HTML and front matter are no prose and are left out.
final class MarkdownReader {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private MarkdownReader() {}

    static void read(String markdown, DocumentText.Builder document) {
        String body = markdown.replaceFirst("\\A\uFEFF?---\\r?\\n(?s:.*?)\\n---\\r?\\n", "");
        PARSER.parse(body).accept(new Blocks(document));
    }

    private static final class Blocks extends AbstractVisitor {
        private final DocumentText.Builder document;

        Blocks(DocumentText.Builder document) {
            this.document = document;
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                document.title(words(heading));
            }
            document.heading(words(heading), heading.getLevel(), 0);
        }

        @Override
        public void visit(Paragraph paragraph) {
            document.paragraph(words(paragraph), 0);
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(BulletList list) {
            items(list);
        }

        @Override
        public void visit(OrderedList list) {
            items(list);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                List<List<String>> rows = new ArrayList<>();
                for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                        if (row instanceof TableRow) {
                            rows.add(texts(row));
                        }
                    }
                }
                document.table(rows, 0);
            }
        }

        private void items(ListBlock list) {
            document.items(texts(list), 0);
        }

        private static List<String> texts(Node parent) {
            List<String> texts = new ArrayList<>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                texts.add(words(child));
            }
            return texts;
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak line) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak line) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(Paragraph paragraph) {
                        words.append(' ');
                        visitChildren(paragraph);
                    }
                });
        return words.toString();
    }
}
