"""What every page of ours needs: its own files put into it, and a policy that runs nothing else."""

import base64
import hashlib
from importlib.resources import files

from markupsafe import Markup


def asset(path: str) -> Markup:
    """A file of this package (`review/assets/page.css`) that goes into a page as it is."""
    return Markup((files("publish") / path).read_text(encoding="utf-8"))


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy of a page that requests nothing and runs only this style and script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
