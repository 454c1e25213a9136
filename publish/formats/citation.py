"""How a release is to be cited: `CITATION.cff` 1.2.0, BibTeX and one line of text.

The file is YAML (https://citation-file-format.github.io). Every scalar is a double-quoted one, which a JSON
string is too, so that nothing that a title or name holds can be read as anything but text.
"""

import json
import re

from publish.about import About

MESSAGE = "If you use this dataset, please cite it as below."

# What YAML 1.2 (5.1) does not take as it is, or folds as a line break, but JSON leaves in a string.
_unprintable = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}$&#_%"},
}


def citation_file(about: About) -> str:
    """The text of `CITATION.cff`; what is unknown is left out."""
    stated = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        "title": about.title,
        "version": about.version,
        "date-released": about.released.isoformat(),
        "license": about.licence,
        "doi": about.doi,
        "url": about.url,
        "abstract": about.description,
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in stated.items() if value]
    lines += ["authors:", *(f"  - name: {_scalar(author)}" for author in about.authors)]
    lines += (
        ["keywords:", *(f"  - {_scalar(keyword)}" for keyword in about.keywords)] if about.keywords else []
    )
    return "\n".join(lines) + "\n"


def bibtex(about: About) -> str:
    """The release as an `@dataset` entry of BibLaTeX; authors are taken as they are written."""
    fields = {
        "author": " and ".join(f"{{{_latex(author)}}}" for author in about.authors),
        "title": f"{{{_latex(about.title)}}}",
        "year": str(about.released.year),
        "version": _latex(about.version),
        "doi": about.doi,
        "url": about.address,
    }
    key = re.sub(r"[^A-Za-z0-9.-]+", "-", f"jejak-penggerak-{about.version}")
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@dataset{{{key},", *lines, "}")) + "\n"


def citation_text(about: About) -> str:
    """The release as one line of a list of references."""
    line = (
        f"{', '.join(about.authors)} ({about.released.year}). {about.title} "
        f"(version {about.version}) [Data set]. {about.address or ''}"
    )
    return _one_line(line)


def _scalar(text: str) -> str:
    """A double-quoted YAML scalar; half a surrogate pair, which no file can hold, becomes U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _unprintable.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(whole, ensure_ascii=False))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in _one_line(text))


def _one_line(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+", " ", text).strip()


def in_words(about: About) -> dict[str, str]:
    """What the first sheet of the workbook says of a release, a line each."""
    stated = {
        "title": about.title,
        "description": about.description,
        "version": about.version,
        "released": about.released.isoformat(),
        "authors": ", ".join(about.authors),
        "licence": about.licence,
        "address": about.address,
        "how to cite": citation_text(about),
    }
    return {label: text for label, text in stated.items() if text}
