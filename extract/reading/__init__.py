"""Reading pages: HTML in, cleaned article out.

`read` makes an `Article` of a page; `page_identity` says which article a page is of; `stitch` joins the
pages of one article; `noise_spans` and `strip_noise` find page wordings in text that was cleaned elsewhere.
All are pure: no network, no clock, no file but the tables in `data/`.
"""

from extract.reading.identity import PageIdentity, page_identity
from extract.reading.noise import noise_spans, strip_noise
from extract.reading.reader import read
from extract.reading.stitch import stitch

__all__ = ["PageIdentity", "noise_spans", "page_identity", "read", "stitch", "strip_noise"]
