"""Every command that the README, the guides and the help show is run, on files like those they name."""

import ast
import re
import shlex
import shutil
from pathlib import Path

import pytest

import proscribe
from tests.cli.given import Run
from tests.cli.test_importing import csl

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NETWORK = "fetch"


def shown_commands() -> list[str]:
    """Lines `$ proscribe …` of the pages' console blocks, and the example of every command's help."""
    found: list[str] = []
    for page in PAGES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            found += [line[2:] for line in block.replace("\\\n", " ").splitlines() if line.startswith("$ proscribe ")]
    for path in sorted((ROOT / "src" / "proscribe" / "cli").glob("*.py")):
        found += [line for text in docstrings(path) for line in re.findall(r"^Example: (proscribe .*)$", text, re.MULTILINE)]
    return sorted(set(found))


def docstrings(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [ast.get_docstring(node) or "" for node in tree.body if isinstance(node, ast.FunctionDef)]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that the commands name."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "examples" / "suppliers.csv", tmp_path / "suppliers.csv")
    shutil.copy(ROOT / "examples" / "questions.csv", tmp_path / "questions.csv")
    shutil.copytree(ROOT / "examples" / "news", tmp_path / "news")
    shutil.copy(ROOT / "examples" / "news" / "2018-12-06-operator.txt", tmp_path / "article.txt")
    csl(tmp_path / "consolidated.csv", "Quartz Lantern Optics Co.")
    return tmp_path


@pytest.mark.parametrize("command", [each for each in shown_commands() if NETWORK not in each.split()])
def test_a_command_shown_runs(command: str, desk: Path, run: Run) -> None:
    if " decisions " in command:
        for earlier in ('add "Hwawei Garden Tools" party:huawei --by "B. Jones"', "export decisions.csv"):
            assert run("decisions", *shlex.split(earlier)).code == 0
    ran = run(*shlex.split(command)[1:])
    assert ran.code == 0, ran.err
    assert ran.out or any(desk.glob("*.html"))


def test_the_two_commands_of_the_readme_stand_on_its_first_screen() -> None:
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:60])
    assert "make brief" in first
    assert "make test" in first


def test_every_command_shows_an_example_in_its_help() -> None:
    registered = (ROOT / "src" / "proscribe" / "cli" / "app.py").read_text(encoding="utf-8")
    names = set(re.findall(r'app\.command\("([a-z]+)"\)', registered))
    assert names <= {command.split()[1] for command in shown_commands()}


@pytest.mark.parametrize("name", proscribe.__all__)
def test_every_exported_name_is_there_and_documented(name: str) -> None:
    exported = getattr(proscribe, name)
    assert name == "__version__" or exported.__doc__


def test_an_unknown_name_is_no_export() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = proscribe.nothing
