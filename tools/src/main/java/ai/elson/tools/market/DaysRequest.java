package ai.elson.tools.market;

import java.time.LocalDate;

/// The days of trading that a provider is asked for. Weeks and months are made of days by [Market],
/// so that they are the same of every provider and a split within one is taken care of.
///
/// @param from first day, included
/// @param to last day, included
public record DaysRequest(String symbol, LocalDate from, LocalDate to) {}
