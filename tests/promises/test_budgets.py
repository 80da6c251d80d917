"""The budgets of the house: sizes, parameters, docstrings, no import loops, and what importing the package loads."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "proscribe"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations/versions" not in path.as_posix())
Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(module: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(module) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_opens_with_a_sentence_and_stays_small(path: Path) -> None:
    assert ast.get_docstring(tree(path))
    assert path.read_text(encoding="utf-8").count("\n") <= 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_function_is_longer_than_fifty_lines(path: Path) -> None:
    assert [each.name for each in functions(tree(path)) if body_lines(each) > 50] == []


def test_most_functions_are_short() -> None:
    lengths = sorted(body_lines(each) for path in MODULES for each in functions(tree(path)))
    assert lengths[len(lengths) // 2] <= 6
    assert lengths[int(len(lengths) * 0.9)] <= 20


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_public_functions_and_classes_are_documented(path: Path) -> None:
    public = [node for node in tree(path).body if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
    assert [node.name for node in public if ast.get_docstring(node) is None] == []


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if "cli" not in path.parts],
    ids=lambda path: path.relative_to(SOURCE).as_posix(),
)
def test_a_function_takes_at_most_eight_parameters(path: Path) -> None:
    def count(function: Function) -> int:
        arguments = function.args
        named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        return sum(argument.arg not in {"self", "cls"} for argument in named)

    assert [each.name for each in functions(tree(path)) if count(each) > 8] == []


def test_importing_the_package_loads_no_heavy_library() -> None:
    heavy = "{'sqlalchemy', 'pydantic', 'numpy', 'lxml', 'rigour', 'trafilatura', 'rich', 'typer', 'yaml', 'httpx'}"
    code = f"import sys, proscribe; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_there_are_no_import_loops() -> None:
    graph = {name: imports(path) for name, path in named_modules().items()}
    assert [sorted(loop) for loop in loops(graph)] == []


def named_modules() -> dict[str, Path]:
    def name(path: Path) -> str:
        parts = ("proscribe", *path.relative_to(SOURCE).with_suffix("").parts)
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    return {name(path): path for path in MODULES}


def imports(path: Path) -> set[str]:
    known = named_modules()
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("proscribe"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in known else node.module)
    return found


def loops(graph: dict[str, set[str]]) -> list[set[str]]:
    reach = {name: set(targets) for name, targets in graph.items()}
    changed = True
    while changed:
        changed = False
        for targets in reach.values():
            wider = targets.union(*(reach.get(each, set()) for each in targets))
            changed |= wider != targets
            targets |= wider
    return [{name} for name, targets in reach.items() if name in targets]
