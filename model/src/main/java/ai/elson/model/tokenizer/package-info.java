/// Text to token ids and back: byte-level BPE in Hugging Face's file format, and its trainer.
@NullMarked
package ai.elson.model.tokenizer;

import org.jspecify.annotations.NullMarked;
