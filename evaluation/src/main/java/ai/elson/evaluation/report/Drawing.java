package ai.elson.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/// An SVG picture under construction: the few shapes that the charts need, with a title and a
/// description for those who cannot see it. Colours come from the style sheet's classes alone.
final class Drawing {

    private final String id;
    private final String title;
    private final String description;
    private final double width;
    private final List<Markup> shapes = new ArrayList<>();

    /// @param id unique in the page
    Drawing(String id, String title, String description, double width) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.width = width;
    }

    Drawing add(Markup shape) {
        shapes.add(shape);
        return this;
    }

    Drawing line(String cssClass, double x1, double y1, double x2, double y2) {
        return add(
                Tag.of("line", cssClass)
                        .with("x1", x1)
                        .with("y1", y1)
                        .with("x2", x2)
                        .with("y2", y2)
                        .empty());
    }

    /// A bar with rounded corners and a hint that appears when the pointer rests on it.
    Drawing bar(String cssClass, double x, double y, double w, double h, String hint) {
        return add(
                Tag.of("rect", cssClass)
                        .with("x", x)
                        .with("y", y)
                        .with("width", Math.max(0, w))
                        .with("height", h)
                        .with("rx", Math.min(2, Math.max(0, w) / 2))
                        .holding(Tag.of("title").holding(hint)));
    }

    Drawing dot(String cssClass, double x, double y, double radius, String hint) {
        return add(
                Tag.of("circle", cssClass)
                        .with("cx", x)
                        .with("cy", y)
                        .with("r", radius)
                        .holding(Tag.of("title").holding(hint)));
    }

    Drawing path(String cssClass, String data) {
        return add(Tag.of("path", cssClass).with("d", data).empty());
    }

    /// @param anchor `start`, `middle` or `end`
    Drawing text(String cssClass, double x, double y, String anchor, String text) {
        return add(
                Tag.of("text", cssClass)
                        .with("x", x)
                        .with("y", y)
                        .with("text-anchor", anchor)
                        .holding(text));
    }

    /// A legend in one row: a square and a name for each class.
    Drawing legend(double x, double y, List<String> classes, List<String> names) {
        double at = x;
        for (int i = 0; i < names.size(); i++) {
            add(
                    Tag.of("rect", classes.get(i))
                            .with("x", at)
                            .with("y", y - 9)
                            .with("width", 11.0)
                            .with("height", 11.0)
                            .with("rx", 2.0)
                            .empty());
            text("label", at + 17, y, "start", names.get(i));
            at += 17 + 6.8 * names.get(i).length() + 20;
        }
        return this;
    }

    /// What was drawn so far, for a picture within a picture.
    Markup shapes() {
        return Markup.join(shapes);
    }

    /// For a page that has the style sheet.
    Markup finish(double height) {
        return Tag.of("div", "scroll").holding(svg(height, Markup.NONE));
    }

    /// A file of its own.
    ///
    /// @param style a style sheet that holds nothing that would have to be escaped
    Markup alone(double height, String style) {
        Markup paper =
                Tag.of("rect")
                        .with("width", "100%")
                        .with("height", "100%")
                        .with("fill", "var(--paper)")
                        .empty();
        return svg(height, Markup.join(Tag.of("style").holding(new Markup(style)), paper));
    }

    private Markup svg(double height, Markup before) {
        return Tag.of("svg", "chart")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-description")
                .holding(
                        Tag.of("title").with("id", id + "-title").holding(title),
                        Tag.of("desc").with("id", id + "-description").holding(description),
                        before,
                        shapes());
    }
}
