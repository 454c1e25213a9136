"""Provinces and regencies in one list, in which the report names them by their number."""

from models.gazetteer import Gazetteer, Province, Regency


def numbered_areas(gazetteer: Gazetteer) -> tuple[Province | Regency, ...]:
    """The provinces, then the regencies and cities, each in the order of the gazetteer."""
    return (*gazetteer.provinces, *gazetteer.regencies)


def area_numbers(gazetteer: Gazetteer) -> dict[str, int]:
    """The place of each code in the list."""
    return {area.code: number for number, area in enumerate(numbered_areas(gazetteer))}
