package ai.elson.serving.openai;

import java.util.List;
import java.util.function.Consumer;

/// Passes generated text on until one of the stop texts appears. A stop text may come in pieces, so
/// as much is held back as could be the start of one.
final class StopText implements Consumer<String> {

    private final List<String> stops;
    private final Consumer<String> next;
    private final int heldBack;
    private final StringBuilder text = new StringBuilder();
    private int passed;
    private boolean stopped;

    StopText(List<String> stops, Consumer<String> next) {
        this.stops = stops;
        this.next = next;
        this.heldBack = stops.stream().mapToInt(String::length).max().orElse(1) - 1;
    }

    @Override
    public void accept(String piece) {
        if (stopped) {
            return;
        }
        text.append(piece);
        int end =
                stops.stream()
                        .mapToInt(stop -> text.indexOf(stop, passed))
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(-1);
        if (end >= 0) {
            stopped = true;
            text.setLength(end);
            pass(end);
        } else {
            pass(text.length() - heldBack);
        }
    }

    /// Takes the whole answer when it is there, passes on what was held back, and gives the answer
    /// without a stop text and what follows it.
    String finish(String whole) {
        if (whole.startsWith(text.toString())) {
            accept(whole.substring(text.length()));
        }
        pass(text.length());
        return text.toString();
    }

    /// Whether a stop text has appeared.
    boolean stopped() {
        return stopped;
    }

    private void pass(int end) {
        if (end > passed) {
            next.accept(text.substring(passed, end));
            passed = end;
        }
    }
}
