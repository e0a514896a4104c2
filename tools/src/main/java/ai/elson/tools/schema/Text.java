package ai.elson.tools.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How long a text of a document may be and what it looks like. A text without it is a paragraph of
/// at most [#PARAGRAPH] letters.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Text {

    int PARAGRAPH = 2000;

    /// A regular expression for a text that does not consist of blanks only.
    String WRITTEN = "\\S";

    /// Ticker symbols of any exchange, indexes and currency pairs included.
    String SYMBOL = "^[A-Z0-9^][A-Z0-9.=^-]{0,14}$";

    /// Most letters.
    int most() default PARAGRAPH;

    /// A regular expression, common to Java and ECMA 262, that must be found in it.
    String pattern() default WRITTEN;
}
