import pytest

from publish.formats.markdown import code, escape, table


def test_figures_stand_to_the_right() -> None:
    assert table(("kind", "facts"), [("a", "1")]) == ["| kind | facts |", "| --- | ---: |", "| a | 1 |"]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Kalimantan Tengah", "Kalimantan Tengah"),
        ("<script>alert(1)</script>", r"\<script\>alert\(1\)\<\/script\>"),
        ("[a](http://x) ![b]", r"\[a\]\(http\:\/\/x\) \!\[b\]"),
        ("a | b", r"a \| b"),
        ("a\r\n\n# b\x00\u202ec\ufeff", r"a \# b c"),
        ("&lt;", r"\&lt\;"),
        ("\\|", r"\\\|"),
        ("a\ud800b", "a b"),
        ("a" * 1_000_000, "a" * 79 + "…"),
        ("", " "),
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("json-ld", "`json-ld`"),
        ("``<b>`` | x", "`''<b>'' \\| x`"),
        ("a\n\nb", "`a b`"),
        ("\u202e", "` `"),
        ("a" * 1_000_000, "`" + "a" * 79 + "…`"),
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_code(text: str, span: str) -> None:
    assert code(text) == span
