package ai.elson.knowledge.calculator;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;

/// One line of a working that a person can follow.
///
/// @param name what is computed
/// @param formula how, with the figures in it
/// @param value what comes out, unrounded
public record Step(String name, String formula, BigDecimal value, Unit unit) {}
