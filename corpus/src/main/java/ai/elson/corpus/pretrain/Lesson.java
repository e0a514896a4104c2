package ai.elson.corpus.pretrain;

/// The kinds of conversation and how many of a thousand are of each. Single calls dominate because
/// copying figures into a call is what takes longest to learn; the rest teaches turns that differ.
enum Lesson {
    SINGLE_CALL(450),
    FOLLOW_UP(80),
    LOOK_UP(140),
    TWO_CALLS(40),
    CHAINED_CALLS(30),
    UNAVAILABLE(40),
    REFUSED_VALUE(30),
    MISSING_VALUE(50),
    CLAIM(45),
    NO_TOOL(20),
    DECLINED(30),
    SMALL_TALK(5),
    TERM(40);

    private final int perMille;

    Lesson(int perMille) {
        this.perMille = perMille;
    }

    int perMille() {
        return perMille;
    }

    /// The kind at a place of the thousand.
    static Lesson at(int place) {
        int rest = place;
        for (Lesson lesson : values()) {
            rest -= lesson.perMille;
            if (rest < 0) {
                return lesson;
            }
        }
        throw new IllegalArgumentException("place: found " + place + "; accepted: 0 to 999");
    }
}
