"""Probes a site in a process of its own: a Twisted reactor runs once a process."""

import json
import subprocess
import sys
from collections.abc import Mapping

from pydantic import ValidationError

from crawler.probe.spider import bare_source
from crawler.run import environment
from models.errors import JejakError, UsageError


def probe(url: str, *, private: bool = False, env: Mapping[str, str] | None = None) -> str:
    """The draft of a source file for the site at `url`, in TOML, with what each attempt answered.

    `private` allows an address in a private network, and asks without delay; `env` is as for a crawl.
    Raises `UsageError` for what is no URL.
    """
    try:
        bare_source(url, private=private)
    except ValidationError as error:
        raise UsageError(f"{url}: {error.errors()[0]['msg']}") from error
    done = subprocess.run(
        [sys.executable, "-P", "-m", "crawler.probe"],
        input=json.dumps({"url": url, "private": private}),
        capture_output=True,
        env=environment(env),
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise JejakError(f"the probe broke off: {done.stderr.strip()[-500:]}")
    return done.stdout
