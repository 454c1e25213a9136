"""The trigger words of models/vocabulary/triggers.toml, compiled by where they stand to a fact."""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from models.errors import DataError
from models.vocabulary import load_tables


class Trigger(BaseModel):
    """One trigger of the file; its head comment says what the keys mean."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    where: Literal["before", "after", "near"]
    words: tuple[str, ...]
    within: int = 0
    words_between: int | None = None
    stop: str = ".;"

    def compile(self) -> re.Pattern[str]:
        """To be searched in the text before the fact, matched on the text after it, or searched near it."""
        words = rf"\b(?:{'|'.join(self.words)})"
        if self.words_between is not None:
            pattern = rf"{words}[ ](?:\w+[ ]){{0,{self.words_between}}}$"
        elif self.where == "before":
            # The point of a thousand ends no clause: "sudah ada 61.000 guru".
            point = r"|\.(?=\d)" if "." in self.stop else ""
            pattern = rf"{words}\b(?:[^{self.stop}]{point}){{0,{self.within}}}$"
        elif self.where == "after":
            pattern = rf"[^{self.stop}]{{0,{self.within}}}{words}\b"
        else:
            pattern = rf"{words}\b"
        return re.compile(pattern, re.IGNORECASE)


def trigger(kind: str, name: str) -> re.Pattern[str]:
    """The compiled trigger `[kind.name]`. Raises `DataError` where the file does not hold it as it should."""
    try:
        return Trigger.model_validate(load_tables("triggers")[kind][name]).compile()
    except (KeyError, ValidationError, re.error) as error:
        raise DataError(f"models/vocabulary/triggers.toml, {kind}.{name}: {error!r}") from error
