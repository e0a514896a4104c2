package ai.elson.corpus.extract;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF: its text in the order in which it was set, so that columns stay apart.
final class PdfReader {

    private static final int PAGES = 5_000;

    private PdfReader() {}

    /// @throws BadInput where it is encrypted, broken, too long or has no text
    static void read(Path file, DocumentText.Builder document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw BadInput.at(
                        file.toString(),
                        "a PDF whose owner forbids to take text out",
                        "one that allows it");
            }
            if (pdf.getNumberOfPages() > PAGES) {
                throw BadInput.at(
                        file.toString(),
                        pdf.getNumberOfPages() + " pages",
                        "at most " + PAGES + "; split it");
            }
            PdfLines lines = new PdfLines();
            lines.getText(pdf);
            String title = pdf.getDocumentInformation().getTitle();
            if (title != null && title.indexOf(' ') > 0) { // else often a file name
                document.title(title);
            }
            if (lines.lines().isEmpty()) {
                throw BadInput.at(
                        file.toString(),
                        pdf.getNumberOfPages() + " pages without any text, as a scan has",
                        "a PDF with text; run it through text recognition first");
            }
            PdfBlocks.of(lines.lines(), pdf.getNumberOfPages(), document);
        } catch (InvalidPasswordException e) {
            throw new BadInput(
                    file + ": found a PDF with a password; accepted: one without; remove it first",
                    e);
        }
    }
}
