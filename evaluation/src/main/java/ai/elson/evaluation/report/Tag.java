package ai.elson.evaluation.report;

import java.util.List;
import java.util.Locale;

/// An element of HTML or SVG under construction, in the syntax that is good XML too.
final class Tag {

    private final String name;
    private final StringBuilder attributes = new StringBuilder();

    private Tag(String name) {
        this.name = name;
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    static Tag of(String name, String cssClass) {
        return new Tag(name).with("class", cssClass);
    }

    Tag with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Markup.text(value).source())
                .append('"');
        return this;
    }

    /// A coordinate, to a tenth of a pixel.
    Tag with(String attribute, double value) {
        String digits = String.format(Locale.ROOT, "%.1f", value);
        return with(
                attribute,
                digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
    }

    Markup empty() {
        return new Markup("<" + name + attributes + "/>");
    }

    Markup holding(String text) {
        return holding(Markup.text(text));
    }

    Markup holding(Markup... children) {
        return holding(List.of(children));
    }

    Markup holding(List<Markup> children) {
        return new Markup(
                "<" + name + attributes + ">" + Markup.join(children).source() + "</" + name + ">");
    }
}
