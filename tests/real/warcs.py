"""What a crawl has archived."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastwarc import ArchiveIterator, WarcRecordType


@dataclass(frozen=True)
class Archived:
    """A response record: its URL and date, and the body without its content coding."""

    url: str
    moment: datetime
    body: bytes


def archived(workspace: Path) -> list[Archived]:
    """The responses in the archive of a workspace."""
    found = []
    for path in sorted((workspace / "archive").glob("*.warc.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="content"):
                moment = datetime.fromisoformat(record.headers["WARC-Date"]).astimezone(UTC)
                found.append(Archived(record.headers["WARC-Target-URI"], moment, record.reader.read()))
    return found
