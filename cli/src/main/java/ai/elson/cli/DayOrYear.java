package ai.elson.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A day as `2026-06-30`, or a year as `2026` for its last day, as a tax year is meant.
final class DayOrYear implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return text.matches("\\d{4}")
                    ? LocalDate.of(Integer.parseInt(text), 12, 31)
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "found «" + text + "»; accepted: a day as 2026-06-30 or a year as 2026");
        }
    }
}
