package ai.elson.corpus.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// An iterator that goes on until it has something to give, however little of the input that takes:
/// partitions are walked, never held.
abstract class Walk<T> implements Iterator<T> {

    private final Deque<T> ready = new ArrayDeque<>();

    /// One step of the input, which may give any number of results; false at the end.
    abstract boolean step();

    final void give(T result) {
        ready.add(result);
    }

    @Override
    public final boolean hasNext() {
        while (ready.isEmpty()) {
            if (!step()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
