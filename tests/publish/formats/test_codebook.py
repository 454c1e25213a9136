import pytest

from publish.formats.codebook import Entry, entries
from publish.schema import TABLES, Column, ForeignKey, Table


def entry(column: Column, *keys: ForeignKey) -> Entry:
    (made,) = entries([Table(name="things", description="A thing.", columns=(column,), foreign_keys=keys)])
    return made


def test_an_entry_says_what_the_column_is() -> None:
    column = Column(name="size", type="integer", description="Its size.", required=True, minimum=0)
    assert entry(column) == Entry("things", "size", "integer", True, "Its size.", "0 or more")


@pytest.mark.parametrize(
    ("column", "keys", "values"),
    [
        (Column(name="a", type="string", description="A."), (), ""),
        (Column(name="a", type="string", description="A.", enum=("x", "y")), (), "x, y"),
        (Column(name="a", type="number", description="A.", minimum=0, maximum=0.5), (), "0 or more; 0.5 or less"),
        (Column(name="a", type="string", description="A.", pattern="^x$"), (), "matches ^x$"),
        (Column(name="a", type="string", description="A."), (ForeignKey("a", "others", "id"),), "id of others"),
        (Column(name="a", type="string", description="A."), (ForeignKey("b", "others", "id"),), ""),
    ],
)  # fmt: skip
def test_values_in_words(column: Column, keys: tuple[ForeignKey, ...], values: str) -> None:
    assert entry(column, *keys).values == values


def test_every_column_of_the_schema_has_its_entry() -> None:
    assert [(e.table, e.column) for e in entries(TABLES)] == [
        (t.name, name) for t in TABLES for name in t.names
    ]
