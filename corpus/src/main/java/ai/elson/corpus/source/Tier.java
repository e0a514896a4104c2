package ai.elson.corpus.source;

import java.util.Locale;

/// How much authority a source has over what it says.
public enum Tier {
    /// The law itself and those who make, apply or supervise it: statutes, regulations, courts,
    /// government agencies and central banks, the associations of state supervisors (NAIC, NASAA),
    /// and bodies whose standards bind (FASB, IASB, GASB, PCAOB, FATF; the rule books of FINRA and
    /// the MSRB).
    PRIMARY,
    /// Who explains with a name to lose: what self-regulators and exchanges write for readers,
    /// industry bodies, professional societies, universities, research institutes, established
    /// publishers with an editorial office (also of comparison sites, as NerdWallet and Bankrate),
    /// and what issuers, insurers, brokers and funds write to explain.
    SECONDARY,
    /// Everybody else: blogs, forums, wikis, social media, publications of law firms and advisory
    /// firms, pages of products and quotes whoever owns them, marketing, and every host of which
    /// nothing is known.
    TERTIARY;

    /// The name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
