"""The log of a crawl: JSON Lines, one event a line, as log collectors read them."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """`time`, `level`, `logger`, `message` and, where something was raised, `traceback`."""

    def format(self, record: logging.LogRecord) -> str:
        """Logging's hook."""
        event = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            event["traceback"] = "".join(traceback.format_exception(*record.exc_info))
        return json.dumps(event, ensure_ascii=False)


def log_to_stderr(level: int = logging.INFO) -> None:
    """Have everything that is logged written to stderr in this form, Twisted's and Scrapy's events too."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    handler.setLevel(level)  # Scrapy sets its own loggers to tell everything
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
