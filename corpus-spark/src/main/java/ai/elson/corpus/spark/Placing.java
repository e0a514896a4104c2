package ai.elson.corpus.spark;

import java.io.Serializable;
import org.apache.spark.Partitioner;

/// Sends keys to partitions by a function.
final class Placing<K> extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int partitions;
    private final Place<K> place;

    /// From a key to its partition; travels.
    interface Place<K> extends Serializable {
        int of(K key, int partitions);
    }

    Placing(int partitions, Place<K> place) {
        this.partitions = partitions;
        this.place = place;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    @SuppressWarnings("unchecked") // of an RDD with keys K
    public int getPartition(Object key) {
        return place.of((K) key, partitions);
    }
}
