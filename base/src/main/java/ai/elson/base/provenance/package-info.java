/// Where an artefact comes from.
@NullMarked
package ai.elson.base.provenance;

import org.jspecify.annotations.NullMarked;
