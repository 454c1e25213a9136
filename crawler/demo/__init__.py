"""The bundled news sites of `jejak demo`: six invented outlets, served on loopback.

`content` reads the articles, `cms` lays them out as six publishing systems do, `sites` says what stands
at which address, `faults` what is wrong there, and `server` answers. See `README.md` beside this file.
"""
