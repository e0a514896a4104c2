package ai.elson.corpus.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of a PDF with the size of their letters and their height on the page.
final class PdfLines extends PDFTextStripper {

    /// A line.
    ///
    /// @param size of its letters, in points
    /// @param y from the top of the page, in points
    /// @param page from 1
    record Line(String text, double size, double y, int page) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double size;
    private double y;

    List<Line> lines() {
        return lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (line.isEmpty() && !positions.isEmpty()) {
            size = positions.getFirst().getFontSizeInPt();
            y = positions.getFirst().getYDirAdj();
        }
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        end();
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new Line(text, size, y, getCurrentPageNo()));
        }
        line.setLength(0);
    }
}
