"""Ten thousand mutated articles: none may raise, and every evidence must be its span of the text.

`python -m benchmarks.fuzz [FOLDER]` mutates gold articles (tests/gold where none is named): pieces are
dropped, doubled, turned round and glued, digits and letters changed, hostile runs put in.
`tests/extract/test_annotate.py` does the like with a few hundred at every run of the tests.
"""

import resource
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.length import HOSTILE
from extract.annotate import annotate
from extract.article import Article
from extract.interchange import read_gold

EXAMPLES = 10_000


@st.composite
def mutated(draw: st.DrawFn, texts: Sequence[str]) -> str:
    """One of the texts with up to eight changes."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 80)))
        piece = text[start:end]
        change = draw(
            st.sampled_from(("drop", "double", "swap", "glue", "upper", "digits", "hostile", "any"))
        )
        match change:
            case "drop":
                piece = ""
            case "double":
                piece *= draw(st.integers(2, 5))
            case "swap":
                piece = " ".join(reversed(piece.split(" ")))
            case "glue":
                piece = piece.replace(" ", "")
            case "upper":
                piece = piece.upper()
            case "digits":
                piece = "".join("7" if c.isdigit() else c for c in piece)
            case "hostile":
                piece += draw(st.sampled_from(list(HOSTILE.values()))) * draw(st.integers(1, 50))
            case _:
                piece = draw(st.text(max_size=30))
        text = text[:start] + piece + text[end:]
    return text


def main(folders: Sequence[str]) -> None:
    """Run, and print how many articles and facts there were."""
    gold = [article for folder in folders or ("tests/gold",) for article in read_gold(Path(folder))]
    seen: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(mutated([article.text for article in gold]), st.sampled_from([None, *range(400)]))
    def check(text: str, day: int | None) -> None:
        published = None if day is None else date(2023, 1, 1) + timedelta(days=day)
        annotation = annotate(Article(id="a", text=text, title="Calon guru penggerak", published=published))
        seen["articles"] += 1
        seen["relevant"] += annotation.relevant
        for fact in annotation.facts():
            seen["facts"] += 1
            span = fact.evidence
            assert text[span.start : span.end] == span.text, (fact, text)
            assert 0 < fact.confidence < 1, fact

    check()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{dict(seen)}: none raised, every evidence is its span; peak {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
