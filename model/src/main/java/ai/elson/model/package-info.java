@org.jspecify.annotations.NullMarked
package ai.elson.model;
