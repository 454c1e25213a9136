"""The trained pipeline of models/id_news_sm, loaded from its folder by a spaCy that it was made for."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.util import is_compatible_version

import models.language  # noqa: F401 - registers the language
from models.errors import DataError

FOLDER = Path(__file__).parent / "id_news_sm"


@dataclass(frozen=True, slots=True)
class Meta:
    """What a pipeline's meta.json says of it."""

    name: str
    version: str
    spacy_version: str
    components: tuple[str, ...]


def load_trained(components: tuple[str, ...], folder: Path = FOLDER) -> Language:
    """The pipeline with these of its components, no others loaded.

    Raises `DataError` where the folder is gone or broken, or was made for another spaCy.
    """
    meta = read_meta(folder)
    if not is_compatible_version(spacy_version, meta.spacy_version):
        raise DataError(
            f"{folder} was made for spaCy {meta.spacy_version} and this is {spacy_version}: "
            "install that version, or go without it by --rules-only"
        )
    try:
        return spacy.load(folder, exclude=[name for name in meta.components if name not in components])
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"{folder} cannot be loaded ({error}); --rules-only goes without it") from error


@cache
def trained_version(folder: Path = FOLDER) -> str:
    """Name, version and a digest of the weights: `id_news_sm 1.0.0 (1a2b3c4d)`.

    Raises `DataError` where the folder holds no pipeline.
    """
    meta, digest = read_meta(folder), hashlib.sha256()
    try:
        for weights in sorted(folder.rglob("model")):
            digest.update(weights.read_bytes())
    except OSError as error:
        raise DataError(f"{folder} cannot be read ({error}); --rules-only goes without it") from error
    return f"{meta.name} {meta.version} ({digest.hexdigest()[:8]})"


def read_meta(folder: Path) -> Meta:
    """What meta.json says of the pipeline in a folder. Raises `DataError` for none or a broken one."""
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return Meta(
            name=f"{meta['lang']}_{meta['name']}",
            version=str(meta["version"]),
            spacy_version=str(meta["spacy_version"]),
            components=tuple(meta["pipeline"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{folder} holds no pipeline ({error!r}); --rules-only goes without it") from error
