/// Market data from Yahoo Finance, for personal use: its cookies and crumbs, its limits, and its
/// answers as Elson's records.
@NullMarked
package ai.elson.tools.yahoo;

import org.jspecify.annotations.NullMarked;
