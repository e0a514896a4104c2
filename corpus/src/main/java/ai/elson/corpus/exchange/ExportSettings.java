package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;

/// How examples go out.
///
/// @param format of the file
/// @param license for the card of a data set folder and the provenance; empty where nobody said
/// @param shardRows rows of one Parquet file of a data set folder, 1 or more
public record ExportSettings(Format format, String license, int shardRows) {

    /// Rows of a shard where nobody said.
    public static final int SHARD_ROWS = 100_000;

    public ExportSettings {
        if (shardRows < 1) {
            throw BadInput.at("--shard-rows", "" + shardRows, "1 or more");
        }
    }
}
