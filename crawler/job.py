"""What one process tells the other to crawl."""

from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from crawler.programme import EARLIEST
from crawler.source import Source


class Job(BaseModel):
    """One crawl, and where its files lie."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    workspace: Path
    run_id: str
    sources: tuple[Source, ...]
    refetch: bool = False
    since: date = EARLIEST
    dry_run: bool = False

    @property
    def archive(self) -> Path:
        """The folder of the WARC files."""
        return self.workspace / "archive"

    @property
    def state(self) -> Path:
        """The state file."""
        return self.workspace / "state.db"

    @property
    def runs(self) -> Path:
        """The folder of reports and logs."""
        return self.workspace / "runs"

    @property
    def report(self) -> Path:
        """The report of this run."""
        return self.runs / f"{self.run_id}.json"

    @property
    def log(self) -> Path:
        """The log of this run, as JSON Lines."""
        return self.runs / f"{self.run_id}.log.jsonl"
