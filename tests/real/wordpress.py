"""A real WordPress on loopback: Debian's, with a database and a web server of its own."""

import getpass
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.real.news import Post, posts
from tests.real.processes import free_port, run, server

THEME = "twentytwentythree"
"""The theme that WordPress 6.1 comes with."""

SIDEBAR_THEME = "twentytwentyone"
"""One that shows the five newest posts on each page, and on a post the titles of those before and after it."""

_HERE = Path(__file__).parent
_CORE = Path("/usr/share/wordpress")
_THEMES = _CORE / "wp-content" / "themes"
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True)
class WordPress:
    """A site that is up: its address, and what it has written by permalink, the oldest first."""

    url: str
    written: Mapping[str, Post]
    folder: Path

    @property
    def posts(self) -> frozenset[str]:
        """The permalinks of all posts."""
        return frozenset(self.written)

    @property
    def matching(self) -> frozenset[str]:
        """The permalinks of the posts that name the programme."""
        return frozenset(link for link, post in self.written.items() if post.matching)

    def requests(self) -> list[str]:
        """The paths, with their queries, that were asked for since the start or the last `forget`."""
        return self._log.read_text().splitlines() if self._log.exists() else []

    def forget(self) -> None:
        """Begin anew with `requests`."""
        self._log.unlink(missing_ok=True)

    def close_rest(self) -> None:
        """Answer the REST API with 403, as sites do that have switched it off."""
        self._closed.touch()

    def open_rest(self) -> None:
        """Let the REST API answer again."""
        self._closed.unlink(missing_ok=True)

    @property
    def _log(self) -> Path:
        return self.folder / "requests"

    @property
    def _closed(self) -> Path:
        return self.folder / "rest-is-closed"


def missing(theme: str = THEME) -> str | None:
    """What is not installed of what `wordpress` needs, None if nothing."""
    for path in (_CORE / "wp-settings.php", _THEMES / theme / "style.css"):
        if not path.exists():
            return f"no {path}"
    for command in ("mariadbd", "mariadb-install-db", "php"):
        if _which(command) is None:
            return f"no {command}"
    modules = subprocess.run(["php", "-m"], capture_output=True, text=True, check=False).stdout.split()
    absent = {"mysqli", "mbstring", "SimpleXML"} - set(modules)
    return f"php without {', '.join(sorted(absent))}" if absent else None


@contextmanager
def wordpress(folder: Path, theme: str = THEME) -> Iterator[WordPress]:
    """Run a WordPress with the posts of `tests.real.news` until the end of the block.

    All that it writes is in `folder`, which is made and removed again. Its log is `folder/php.log`.
    """
    folder.mkdir(parents=True)
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    env = {"SITE_FOLDER": str(folder), "SITE_URL": url, "PHP_CLI_SERVER_WORKERS": "4"}
    try:
        with _database(folder):
            written = _seed(theme, env)
            with server(
                ["php", *_OPTIONS, "-S", f"127.0.0.1:{port}", "-t", _CORE, _HERE / "router.php"],
                ("127.0.0.1", port),
                folder / "php.log",
                env=env,
            ):
                yield WordPress(url, written, folder)
    finally:
        shutil.rmtree(folder)


# Compiled once instead of at each request, which takes most of the time.
_OPTIONS = ("-d", "opcache.enable=1", "-d", "opcache.enable_cli=1", "-d", "display_errors=stderr")


@contextmanager
def _database(folder: Path) -> Iterator[None]:
    data, socket = folder / "sql", folder / "sql.sock"
    user = f"--user={getpass.getuser()}"
    run(
        [
            _command("mariadb-install-db"),
            "--no-defaults",
            f"--datadir={data}",
            user,
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ]
    )
    command = [
        _command("mariadbd"),
        "--no-defaults",
        user,
        f"--datadir={data}",
        f"--socket={socket}",
        "--skip-networking",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-buffer-pool-size=64M",
    ]
    with server(command, str(socket), folder / "sql.log"):
        yield


def _seed(theme: str, env: dict[str, str]) -> dict[str, Post]:
    """Install WordPress; its posts by their permalinks."""
    wanted = posts()
    rows = [asdict(post) | {"date": f"{post.date:%Y-%m-%d %H:%M:%S}"} for post in wanted]
    answer = run(
        ["php", "-d", "display_errors=stderr", _HERE / "seed.php"],
        env=env,
        stdin=json.dumps({"theme": theme, "posts": rows}),
    )
    return dict(zip(json.loads(answer), wanted, strict=True))


def _command(name: str) -> str:
    found = _which(name)
    assert found is not None, f"no {name}: ask missing() first"
    return found


def _which(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path=_PATH)  # sbin is on root's PATH alone
