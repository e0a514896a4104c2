package ai.elson.corpus.extract;

import java.util.List;

/// A piece of a document, and where it lies in the document's text.
sealed interface Block {

    /// Where it begins, in characters.
    int start();

    /// Where it ends, exclusive.
    int end();

    /// Its page from 1; 0 in a document without pages.
    int page();

    /// @param level 1 to 6
    record Heading(String text, int level, int start, int end, int page) implements Block {}

    record Paragraph(String text, int start, int end, int page) implements Block {}

    /// A list; its items stand on lines of their own behind «- ».
    record Items(List<String> items, int start, int end, int page) implements Block {}

    /// A table whose first row names the columns; cells stand between « | ».
    ///
    /// @param rows the header first
    /// @param starts where each row begins
    record Table(List<List<String>> rows, List<Integer> starts, int start, int end, int page)
            implements Block {}
}
