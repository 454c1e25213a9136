"""The columns of the articles and the facts that the extract stage hands on, as Parquet."""

import pyarrow as pa

ARTICLE_SCHEMA = pa.schema(
    [
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("url", pa.string(), nullable=False),
        ("outlet", pa.string()),
        ("source", pa.string()),
        ("title", pa.string()),
        ("author", pa.string()),
        ("published", pa.date32()),
        ("published_source", pa.string()),
        ("modified", pa.date32()),
        pa.field("fetched_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("record_id", pa.string(), nullable=False),
        pa.field("relevant", pa.bool_(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
    ]
)
FACT_SCHEMA = pa.schema(
    [
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        ("value_end", pa.string()),
        ("group", pa.string()),
        ("role", pa.string()),
        ("place_code", pa.string()),
        ("cohort", pa.int64()),
        pa.field("approx", pa.bool_(), nullable=False),
        pa.field("evidence", pa.string(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("confidence", pa.float64(), nullable=False),
        pa.field("rule", pa.string(), nullable=False),
        ("doubts", pa.string()),
    ]
)
