package ai.elson.tools.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Okapi BM25 over a few hundred short texts in memory.
///
/// BM25 weighs a word by its rarity and lets a repeated word count less each time, which suits
/// texts of a line or two; with fewer than a thousand of them an index of vectors would add weight
/// and no recall. Source: Robertson and Zaragoza, «The Probabilistic Relevance Framework: BM25 and
/// Beyond», Foundations and Trends in Information Retrieval 3(4), 2009.
///
/// Equal scores come in the order of the entries, so that the same question has the same answer.
final class Bm25 {

    /// Words of a question beyond this are not read.
    private static final int MOST_WORDS = 100;

    /// Lucene advises an incubating module for vectors, of which there are none here.
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    /// Something to find.
    ///
    /// @param texts as many as there are weights, each a field of its own
    record Entry(String id, List<String> texts) {
        Entry {
            texts = List.copyOf(texts);
        }
    }

    /// A found text.
    record Hit(String id, float score) {}

    /// @param places of the entries that have the word
    private record Postings(int[] places, double[] scores) {
        void addTo(double[] sums, float weight) {
            for (int i = 0; i < places.length; i++) {
                sums[places[i]] += weight * scores[i];
            }
        }
    }

    private final Map<String, List<Postings>> postings = new ConcurrentHashMap<>();
    private final Set<String> occurring = new HashSet<>();
    private final List<Entry> entries;
    private final List<Float> weights;
    private final IndexSearcher searcher;

    /// @param weights what a word counts in each of an entry's texts
    Bm25(List<Entry> entries, List<Float> weights) {
        this.entries = List.copyOf(entries);
        this.weights = List.copyOf(weights);
        this.searcher = index(this.entries);
    }

    /// The best entries, at most `most`; those without a common word are not among them.
    List<Hit> search(String question, int most) {
        return best(scores(new LinkedHashSet<>(Words.stems(question))), most);
    }

    private double[] scores(Set<String> words) {
        double[] scores = new double[entries.size()];
        int read = 0;
        for (String word : words) {
            if (read++ == MOST_WORDS) {
                break;
            }
            List<Postings> found = postings(word);
            for (int i = 0; i < found.size(); i++) {
                found.get(i).addTo(scores, weights.get(i));
            }
        }
        return scores;
    }

    /// Inserts each score among the best so far: of thousands of phrases thirty are wanted, and a
    /// sort of them all would cost more than the search.
    private List<Hit> best(double[] scores, int most) {
        int[] places = new int[Math.min(most, scores.length)];
        float[] best = new float[places.length];
        int size = 0;
        for (int i = 0; i < scores.length && places.length > 0; i++) {
            float score = (float) scores[i];
            if (scores[i] > 0 && (size < places.length || score > best[size - 1])) {
                int at = size < places.length ? size++ : size - 1;
                for (; at > 0 && best[at - 1] < score; at--) {
                    best[at] = best[at - 1];
                    places[at] = places[at - 1];
                }
                best[at] = score;
                places[at] = i;
            }
        }
        List<Hit> hits = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hits.add(new Hit(entries.get(places[i]).id(), best[i]));
        }
        return List.copyOf(hits);
    }

    /// What a word scores where it occurs, one item a text. A question's score is the sum over its
    /// words, so a word is looked up once and remembered, for corpora ask a hundred thousand
    /// questions. Words that occur nowhere are known from the start: of those there is no end, and
    /// looking for each again cost more than all else.
    private List<Postings> postings(String word) {
        return occurring.contains(word) ? postings.computeIfAbsent(word, this::look) : List.of();
    }

    private List<Postings> look(String word) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> look(new Term(field(i), word)))
                .toList();
    }

    private Postings look(Term term) {
        try {
            ScoreDoc[] found = searcher.search(new TermQuery(term), entries.size()).scoreDocs;
            int[] places = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
            double[] scores = Arrays.stream(found).mapToDouble(hit -> hit.score).toArray();
            return new Postings(places, scores);
        } catch (IOException e) {
            throw new UncheckedIOException("reading an index in memory", e);
        }
    }

    /// One segment, so that a document's number is its entry's place and ties are settled by it.
    private IndexSearcher index(List<Entry> entries) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(new BM25Similarity());
        try {
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Entry entry : entries) {
                    Document document = new Document();
                    for (int i = 0; i < entry.texts().size(); i++) {
                        List<String> stems = Words.stems(entry.texts().get(i));
                        occurring.addAll(stems);
                        document.add(
                                new TextField(field(i), String.join(" ", stems), Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setSimilarity(new BM25Similarity());
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException("writing an index in memory", e);
        }
    }

    private static String field(int place) {
        return "text" + place;
    }
}
