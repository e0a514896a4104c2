package ai.elson.corpus.exchange;

import ai.elson.corpus.example.Example;
import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/// A Parquet file, zstd, in row groups small enough for a small heap.
final class ParquetSink implements Sink {

    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final ToolDefinitions tools;
    private final CarpetWriter<ExampleRow> rows;

    ParquetSink(Path file, ToolDefinitions tools) throws IOException {
        this.tools = tools;
        rows =
                new CarpetWriter.Builder<>(new LocalOutputFile(file), ExampleRow.class)
                        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                        .withCompressionCodec(CompressionCodecName.ZSTD)
                        .withRowGroupSize(ROW_GROUP_BYTES)
                        .build();
    }

    @Override
    public void write(Example example) throws IOException {
        rows.write(ExampleRow.of(example, tools));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
