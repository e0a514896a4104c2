package ai.elson.corpus.extract;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a document by its extension.
final class Documents {

    private static final long BYTES = 128L << 20;
    private static final int LETTERS = 20_000_000;

    private Documents() {}

    /// @throws BadInput where it is missing, too large, of no known kind, encrypted, broken or
    ///   without text
    static DocumentText read(Path file) {
        String name = file.getFileName().toString();
        DocumentText.Builder document = new DocumentText.Builder();
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file + ": no such file; check the path");
            }
            if (Files.size(file) > BYTES) {
                throw BadInput.at(
                        file.toString(),
                        (Files.size(file) >> 20) + " MiB",
                        "at most " + (BYTES >> 20) + " MiB; split it");
            }
            read(file, name.toLowerCase(Locale.ROOT), document);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e.getMessage(), e);
        }
        if (document.length() > LETTERS) {
            throw BadInput.at(
                    file.toString(), document.length() + " letters", "at most " + LETTERS);
        }
        if (document.length() == 0) {
            throw BadInput.at(file.toString(), "no text", "a document with paragraphs");
        }
        return document.build(name);
    }

    private static void read(Path file, String name, DocumentText.Builder document)
            throws IOException {
        if (name.endsWith(".pdf")) {
            PdfReader.read(file, document);
        } else if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            try (InputStream in = Files.newInputStream(file)) {
                HtmlReader.read(in, document);
            }
        } else if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            MarkdownReader.read(AtomicFiles.readString(file), document);
        } else {
            throw BadInput.at(
                    file.toString(),
                    "this ending",
                    ".md, .markdown, .txt, .html, .htm, .xhtml, .pdf");
        }
    }
}
