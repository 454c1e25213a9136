"""The gazetteer: provinces, regencies, districts and their other names, with official codes."""

from models.gazetteer.tables import Alias, District, Gazetteer, Province, Regency, load_gazetteer

__all__ = ["Alias", "District", "Gazetteer", "Province", "Regency", "load_gazetteer"]
