/// Training data of others in, ours out: alpaca, sharegpt, OpenAI messages, JSON lines, Parquet,
/// CSV and Hugging Face data set folders.
@NullMarked
package ai.elson.corpus.exchange;

import org.jspecify.annotations.NullMarked;
