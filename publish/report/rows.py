"""Frames of a release as plain rows."""

from typing import Any

import pandas as pd
import pyarrow as pa

Row = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame of `publish.frames`, empty cells as None, days as dates."""
    listed: list[Row] = pa.table({str(name): pa.array(frame[name]) for name in frame.columns}).to_pylist()
    return listed
