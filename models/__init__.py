"""What the program knows about the language and the country: gazetteer, vocabularies, trained models."""
