"""Reads what Elson exports, and writes what Elson must import, with pyarrow, pandas and datasets.

    python exchange_data.py read FOLDER      hub/, examples.parquet, examples.csv against examples.jsonl
    python exchange_data.py write FOLDER     foreign_*.parquet and foreign_flat.csv of the same rows

The exit status is 1 where a value differs.
"""
import json
import pathlib
import sys

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

CELL = {"domain": "credit_debt", "bucket": "credit_scores", "difficulty": "easy"}


def without_none(value):
    """Readers give absent fields of a struct as None."""
    if isinstance(value, dict):
        return {k: without_none(v) for k, v in value.items() if v is not None}
    if isinstance(value, (list, tuple)):
        return [without_none(v) for v in value]
    return value


def expected(line):
    """An example as a row: an assistant that only calls has empty words there."""
    example = json.loads(line)
    for message in example["messages"]:
        if message["content"] is None:
            message["content"] = ""
    example["tool_names"] = example.pop("tools")
    return without_none(example)


def same(name, rows, wanted):
    rows = list(rows)
    if len(rows) != len(wanted):
        sys.exit(f"{name}: {len(rows)} rows, wanted {len(wanted)}")
    for number, (row, want) in enumerate(zip(rows, wanted)):
        row = without_none(dict(row))
        tools = json.loads(row.pop("tools", None) or "[]")
        if [tool["function"]["name"] for tool in tools] != want["tool_names"]:
            sys.exit(f"{name}, row {number}: tools {tools}")
        if row != want:
            sys.exit(f"{name}, row {number}:\n{row}\nwanted\n{want}")
    print(f"{name}: {len(rows)} rows are the same")


def read(folder):
    wanted = [expected(line) for line in (folder / "examples.jsonl").open(encoding="utf-8", newline="\n")]
    same("pyarrow, Parquet", pq.read_table(folder / "examples.parquet").to_pylist(), wanted)

    import datasets

    datasets.disable_progress_bars()
    data = datasets.load_dataset(str(folder / "hub"), split="train", cache_dir=str(folder / "cache"))
    same("datasets, hub folder", data, wanted)
    frame = pd.read_parquet(folder / "examples.parquet", dtype_backend="pyarrow")
    if list(frame["id"]) != [row["id"] for row in wanted]:
        sys.exit("pandas, Parquet: other ids")
    print(f"pandas, Parquet: {len(frame)} ids are the same")
    frame = pd.read_csv(folder / "examples.csv", dtype=str, keep_default_na=False, encoding="utf-8", lineterminator="\n")
    rows = frame.to_dict("records")
    for row in rows:
        for name in ("messages", "tool_names", "answer", "rules", "origin"):
            row[name] = json.loads(row[name]) if row[name] else None
        for message in row["messages"]:
            message["content"] = message["content"] or ""
    same("pandas, CSV", rows, wanted)


def foreign():
    texts = ["plain", "=1+2", "two\nlines", 'a "quote", a comma', "日本語 😀", " spaces "]
    return [
        {
            "id": f"f-{number}",
            "messages": [
                {"role": "user", "content": text, "tool_calls": None, "tool_call_id": None},
                {
                    "role": "assistant",
                    "content": None,
                    "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}],
                    "tool_call_id": None,
                },
                {"role": "tool", "content": text, "tool_calls": None, "tool_call_id": "c"},
                {"role": "assistant", "content": text, "tool_calls": None, "tool_call_id": None},
            ],
            **CELL,
        }
        for number, text in enumerate(texts * 50)
    ]


def write(folder):
    rows = foreign()
    (folder / "texts.json").write_text(json.dumps([row["messages"][0]["content"] for row in rows]), encoding="utf-8")
    table = pa.Table.from_pylist(rows)
    for codec in ("none", "snappy", "gzip", "zstd", "lz4"):
        pq.write_table(table, folder / f"foreign_{codec}.parquet", compression=codec, row_group_size=64)
    pq.write_table(table, folder / "foreign_plain.parquet", use_dictionary=False, data_page_version="2.0")
    call = pa.struct(
        [
            ("id", pa.large_string()),
            ("type", pa.string()),
            ("function", pa.struct([("name", pa.large_string()), ("arguments", pa.large_string())])),
        ]
    )
    turn = pa.struct(
        [
            ("role", pa.string()),
            ("content", pa.large_string()),
            ("tool_calls", pa.large_list(call)),
            ("tool_call_id", pa.large_string()),
        ]
    )
    schema = pa.schema(
        [
            ("id", pa.large_string()),
            ("messages", pa.large_list(turn)),
            ("domain", pa.dictionary(pa.int32(), pa.string())),
            ("bucket", pa.string()),
            ("difficulty", pa.string()),
        ]
    )
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), folder / "foreign_large.parquet")
    pd.DataFrame(rows).to_parquet(folder / "foreign_pandas.parquet")
    flat = pd.DataFrame(
        {
            "question": [row["messages"][0]["content"] for row in rows],
            "answer": [row["messages"][3]["content"] for row in rows],
            **{name: pd.Categorical([value] * len(rows)) for name, value in CELL.items()},
        }
    )
    flat.to_parquet(folder / "foreign_flat.parquet")
    flat.to_csv(folder / "foreign_flat.csv", index=False)
    print(f"wrote {len(rows)} rows in ten files")


if __name__ == "__main__":
    {"read": read, "write": write}[sys.argv[1]](pathlib.Path(sys.argv[2]))
