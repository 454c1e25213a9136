"""From bytes to text: which charset a page really is in."""

import codecs
import re

from lxml import html as lxml_html
from lxml.html import HtmlElement

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
# The HTML standard looks for a declaration in the first 1024 bytes; real pages put it later.
_HEAD_BYTES = 8192

# Charsets that web pages use. Anything else that Python knows (punycode, rot13) is no page's charset.
_FAMILIES = ("cp125", "cp874", "iso8859", "gb", "big5", "shift_jis", "euc", "koi8", "tis")
_UNICODE = re.compile(
    rb"""(?:[\xc2-\xdf][\x80-\xbf]
    |[\xe0-\xef][\x80-\xbf][\x80-\xbf]
    |[\xf0-\xf4][\x80-\xbf][\x80-\xbf][\x80-\xbf])+
    |([\x80-\xff])""",
    re.VERBOSE,
)
# Characters that no text has; NUL is not among them because UTF-16 read as one-byte text is full of it.
_NOT_TEXT = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_NOT_TEXT = 0.05
# Two line breaks part paragraphs; more of them say nothing, and thousands take seconds to walk through.
_BREAKS = re.compile(r"(?:<br ?/?>\s{0,9}){3,}", re.IGNORECASE)


def decode(page: bytes, content_type: str | None = None) -> str:
    """The text of a page: by byte order mark, as UTF-8, in the charset it declares, or as windows-1252.

    UTF-8 goes before a declared one-byte charset because that can never fail, while other text is hardly
    ever UTF-8 by chance. A page that says UTF-8 and holds windows-1252 bytes has those bytes read as such.
    """
    for mark, name in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, errors="ignore")
    for name in ("utf-8", *_declared(page, content_type)):
        try:
            return page.decode(name)
        except ValueError:
            continue
    return _UNICODE.sub(_as_utf8, page).decode("utf-8", errors="ignore")


def parse(text: str) -> HtmlElement | None:
    """The tree of a page; None where there is no element in it, or the bytes were no text."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    plain = text.replace("\x00", "")
    source = _BREAKS.sub("<br><br>", plain).encode("utf-8", errors="ignore")
    if not source.strip() or len(_NOT_TEXT.findall(plain)) > _MOST_NOT_TEXT * len(plain):
        return None
    try:
        tree = lxml_html.document_fromstring(source, parser=parser)
    except (ValueError, lxml_html.etree.LxmlError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def _declared(page: bytes, content_type: str | None) -> list[str]:
    """The charsets that the server and the page name, as far as Python knows them."""
    head = page[:_HEAD_BYTES].decode("ascii", errors="ignore")
    labels = [match[1] for source in (content_type or "", head) if (match := _CHARSET.search(source))]
    return [name for label in labels if (name := _codec(label))]


def _codec(label: str) -> str | None:
    """Python's codec for a charset label; the HTML standard reads Latin-1 as windows-1252."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii", "latin-1"}:
        return None  # windows-1252, which comes last anyway
    return name if name.startswith(_FAMILIES) else None


def _as_utf8(match: re.Match[bytes]) -> bytes:
    if match[1] is None:
        return match[0]
    return match[1].decode("cp1252", errors="ignore").encode()
