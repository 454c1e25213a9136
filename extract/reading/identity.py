"""Which article a page is of: its address without what differs between the pages and twins of one article."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from extract.reading.decode import decode, parse
from extract.reading.page import Page

# Parameters that only say where a reader came from, or which form of the page is wanted.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id|amp|_gl|ref|source|share|m|single|showpage|nomobile",
    re.IGNORECASE,
)
_PAGE_PARAMETERS = {"page", "halaman", "hal", "paged", "laman", "pg"}
_WHOLE = {"all", "semua", "full"}
_PATH_PAGE = re.compile(r"/(?:page|halaman|hal|laman)[/-](\d{1,2}|all|semua)(?=/?$)", re.IGNORECASE)
_PATH_NUMBER = re.compile(r"(/[^/]*-[^/]*-[^/]*|/[^/]+\.html?)/([2-9]|[1-4]\d)(?=/?$)")
_AMP_PATH = re.compile(r"/amp(?=/?$)|^/amp(?=/)", re.IGNORECASE)
_AMP_HOST = re.compile(r"^amp\.")
_AMP_CACHE = re.compile(r"^https?://[\w.-]+\.cdn\.ampproject\.org/[a-z]/s/(.+)$")
_HEAD_END = re.compile(r"</head|<body", re.IGNORECASE)
_WIDE_ENDINGS = {"co", "go", "or", "ac", "sch", "web", "my", "net", "com", "desa"}


@dataclass(frozen=True, slots=True)
class PageIdentity:
    """`canonical` is the same for every page and twin of an article; `page` counts from 1."""

    canonical: str
    page: int
    amp: bool = False


def page_identity(html: bytes | str, url: str) -> PageIdentity:
    """The identity of the page found at `url`, by its canonical link, else og:url, else its own address."""
    text = html if isinstance(html, str) else decode(html)
    end = _HEAD_END.search(text)
    tree = parse(text[: end.start()] if end else text)
    stated = None
    amp = bool(re.search(r"<html[^>]{0,300}\s(?:amp|⚡)[\s=>]", text[:5000], re.IGNORECASE))
    if tree is not None:
        page = Page(tree)
        stated = page.link("canonical") or page.first_meta("og:url")
    own, number, own_amp = _split(_absolute(url, url) or url)
    address = _absolute(stated, url) if stated else None
    if address is None or not _plausible(address, own):
        return PageIdentity(own, number, amp or own_amp)
    canonical, stated_number, _ = _split(address)
    return PageIdentity(canonical, max(number, stated_number), amp or own_amp)


def _absolute(address: str | None, base: str) -> str | None:
    """A full http address without fragment, or None; one in the AMP cache is unwrapped."""
    try:
        full = urljoin(base, (address or "").strip())
        if cached := _AMP_CACHE.match(full):
            full = f"https://{cached[1]}"
        parts = urlsplit(full)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return None
    except ValueError:
        return None
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", parts.query, ""))


def _split(address: str) -> tuple[str, int, bool]:
    """An address without page number, AMP marks and tracking; the page number; whether it had AMP marks."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, 1, False
    number = 1
    query: list[tuple[str, str]] = []
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for key, value in pairs:
        if key.lower() in _PAGE_PARAMETERS and (value.isdecimal() or value.lower() in _WHOLE):
            number = int(value[:3]) if value.isdecimal() and int(value[:3]) > 0 else 1
        elif not _TRACKING.fullmatch(key):
            query.append((key, value))
    path = parts.path
    if match := _PATH_PAGE.search(path):
        number, path = _number(match[1]), path[: match.start()] + path[match.end() :]
    elif match := _PATH_NUMBER.search(path):
        number, path = _number(match[2]), path[: match.end(1)] + path[match.end() :]
    plain_path = _AMP_PATH.sub("", path) or "/"
    host = _AMP_HOST.sub("www.", parts.netloc)
    amp = plain_path != path or host != parts.netloc or any(key.lower() == "amp" for key, _ in pairs)
    return urlunsplit((parts.scheme, host, plain_path, urlencode(query), "")), number, amp


def _number(text: str) -> int:
    return max(1, int(text)) if text.isdecimal() else 1


def _plausible(address: str, own: str) -> bool:
    """Whether a stated address can be the article's: of the same site, and no front page unless asked for."""
    stated, asked = urlsplit(address), urlsplit(own)
    if stated.path in {"", "/"} and not stated.query and asked.path not in {"", "/"}:
        return False
    return _site(stated.hostname or "") == _site(asked.hostname or "")


def _site(host: str) -> str:
    """The registered domain of a host: its last two labels, three under endings like co.id."""
    labels = host.split(".")
    wide = len(labels) > 2 and labels[-2] in _WIDE_ENDINGS
    return ".".join(labels[-3:] if wide else labels[-2:])
