package ai.elson.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// The table at the end of the main job.
final class RunTable {

    private RunTable() {}

    static void print(PrintStream out, List<Pipeline.Finished> finished) {
        int figures =
                Math.max(7, finished.stream().mapToInt(f -> f.figures().length()).max().orElse(0));
        String line =
                "+" + "-".repeat(24) + "+" + "-".repeat(11) + "+" + "-".repeat(figures + 2) + "+";
        out.println();
        out.println(line);
        out.printf(
                Locale.ROOT, "| %-22s | %9s | %-" + figures + "s |%n", "stage", "time", "figures");
        out.println(line);
        for (Pipeline.Finished f : finished) {
            String time = f.reused() ? "kept" : String.format(Locale.ROOT, "%.1f s", f.seconds());
            out.printf(
                    Locale.ROOT,
                    "| %-22s | %9s | %-" + figures + "s |%n",
                    f.name(),
                    time,
                    f.figures());
        }
        out.println(line);
    }
}
