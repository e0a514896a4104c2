package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// Which company or fund.
public record SymbolRequest(@Field(value = "ticker symbol", unit = Unit.TEXT) String symbol) {}
