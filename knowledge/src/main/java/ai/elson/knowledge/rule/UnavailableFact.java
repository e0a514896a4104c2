package ai.elson.knowledge.rule;

/// A calculation needs a fact that there is none of.
public final class UnavailableFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Lookup.Unavailable unavailable;

    public UnavailableFact(Lookup.Unavailable unavailable) {
        super(unavailable.explanation());
        this.unavailable = unavailable;
    }

    public Lookup.Unavailable unavailable() {
        return unavailable;
    }
}
