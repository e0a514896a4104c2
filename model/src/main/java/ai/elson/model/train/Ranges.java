package ai.elson.model.train;

import ai.elson.base.failure.BadInput;

/// Guards that say the field, what was found and what is accepted.
final class Ranges {

    private Ranges() {}

    static void whole(String field, long found, long least, long most) {
        if (found < least || found > most) {
            throw BadInput.at(
                    field, String.valueOf(found), "a whole number from " + least + " to " + most);
        }
    }

    static void number(String field, double found, double least, double most) {
        if (!(found >= least && found <= most)) {
            throw BadInput.at(
                    field, String.valueOf(found), "a number from " + least + " to " + most);
        }
    }
}
