"""One module for each publishing system: `routes(room)` gives what stands at which path of its site."""
