package ai.elson.corpus.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a link into the taxonomy without opening it: by its host, its path, its title and who
/// publishes it. All that speaks for a domain is added up; a citation of the law weighs most.
/// Deterministic, and nothing is fetched. Thread-safe.
public final class SourceClassifier {

    private static final SourceClassifier STANDARD = new SourceClassifier();

    // The share of a word's weight that counts, by the place it stands in.
    private static final double TITLE = 1;
    private static final double PAGE = 0.9;
    private static final double FOLDER = 0.6;
    private static final double HOST = 0.6;

    /// What remains of a folder's weight where a folder inside it says something: the narrower
    /// heading knows more of the page.
    private static final double OUTER = 0.6;

    private static final double QUERY = 0.5;
    private static final double ORGANISATION = 0.4;

    /// With less confidence a link gets no answer: chosen on links that the rules had not seen, so
    /// that about 93 % of such links are answered.
    private static final double SURE = 0.45;

    private final Topics topics = Topics.standard();
    private final Hosts hosts = Hosts.standard();
    private final Law law = Law.standard();

    private SourceClassifier() {}

    /// The classifier with the rules that Elson ships.
    public static SourceClassifier standard() {
        return STANDARD;
    }

    /// Where the link belongs; none where the evidence is thin or speaks for several domains.
    public Classification classify(Link link) {
        Optional<WebAddress> found = WebAddress.of(link.url());
        List<String> organisation = Terms.of(link.organisation());
        if (found.isEmpty()) {
            return nowhere(Tier.TERTIARY, "no address of a public page");
        }
        WebAddress address = found.get();
        Tier tier = hosts.tier(address, organisation);
        if (hosts.unusable(address)) {
            return nowhere(tier, "nobody knows where " + address.host() + " leads");
        }
        List<String> title = title(link, organisation, address);
        if (topics.unusable(title)) {
            return nowhere(tier, "the title of a page that is not there");
        }
        Evidence evidence = new Evidence();
        hosts.lean(address, evidence);
        evidence.own(topics.in(title), TITLE);
        evidence.around(topics.in(organisation), ORGANISATION);
        evidence.around(topics.in(hostWords(address)), HOST);
        double folder = FOLDER;
        for (int i = address.path().size() - 1; i >= 0; i--) {
            List<Topics.Hit> hits = topics.in(hosts.inFull(address, words(address.path().get(i))));
            if (i == address.path().size() - 1) {
                evidence.own(hits, PAGE);
            } else {
                evidence.around(hits, folder);
                folder = hits.isEmpty() ? folder : folder * OUTER;
            }
        }
        for (String value : address.query()) {
            evidence.around(topics.in(words(value)), QUERY);
        }
        String place = address.host() + "/" + String.join("/", address.path());
        law.in(place + " " + String.join(" ", address.query()))
                .or(() -> law.in(link.title()))
                .or(() -> law.in(place + " " + link.title()))
                .ifPresent(cited -> evidence.own("law " + cited.citation(), cited.leaning(), 1));
        return evidence.verdict(tier, SURE);
    }

    /// Where a passage belongs, by its words alone; its heading counts twice.
    ///
    /// @param tier of the document it stands in
    public Classification classify(String heading, String passage, Tier tier) {
        Evidence evidence = new Evidence();
        evidence.own(topics.in(Terms.of(heading)), 2);
        evidence.own(topics.in(Terms.of(passage)), 1);
        law.in(heading)
                .ifPresent(cited -> evidence.own("law " + cited.citation(), cited.leaning(), 1));
        return evidence.verdict(tier, 0);
    }

    /// The words of the title, without the publisher's name at its end.
    private static List<String> title(Link link, List<String> organisation, WebAddress address) {
        String title = link.title();
        int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - "));
        bar = Math.max(bar, Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — ")));
        if (bar > 0) {
            List<String> end = Terms.of(title.substring(bar));
            Set<String> publisher = new HashSet<>(organisation);
            publisher.addAll(List.of(address.host().split("[.-]")));
            if (publisher.containsAll(end) || publisher.contains(String.join("", end))) {
                return Terms.of(title.substring(0, bar));
            }
        }
        return Terms.of(title);
    }

    private List<String> hostWords(WebAddress address) {
        int dot = address.host().lastIndexOf('.');
        return words(address.host().substring(0, Math.max(dot, 0)));
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Terms.of(text).forEach(term -> words.addAll(topics.apart(term)));
        return words;
    }

    private static Classification nowhere(Tier tier, String reason) {
        return new Classification(Classification.NONE, "", tier, 1, List.of(reason));
    }
}
