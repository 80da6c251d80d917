"""Parses and validates the files of a register: every word checked, everything or nothing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from proscribe.dates import parse_day
from proscribe.errors import RegisterError, nearest_terms
from proscribe.model.measures import Measure, Programme
from proscribe.model.parties import Party
from proscribe.register import build
from proscribe.register.coherence import Finding, main_names, measure_findings, party_findings
from proscribe.register.files import YamlFile
from proscribe.register.overlay import marked
from proscribe.register.problems import Problems
from proscribe.register.register import Register
from proscribe.register.schema import MeasureFile, PartyFile, ProgrammeFile, RegisterFile

Rooms = Mapping[str, tuple[YamlFile, ...]]
"""The files of `programmes`, `parties` and `measures`, in order of name."""

F = TypeVar("F", bound=BaseModel)
T = TypeVar("T")


def parse_register(about: YamlFile, files: Rooms, *, version: str) -> Register:
    """The register that these files hold.

    Args:
        about: `register.yml`.
        files: all others.
        version: digest of all of them.

    Raises:
        RegisterError: naming file, line, value and what would be allowed, for up to twenty errors at once.
    """
    problems = Problems()
    told = _about(about)
    checked = parse_day(told.checked)
    programmes = _read_all(files["programmes"], ProgrammeFile, build.programme, problems)
    parties = _read_all(files["parties"], PartyFile, build.party, problems)
    measures = _read_all(files["measures"], MeasureFile, _measure_builder(programmes, checked), problems)
    problems.raise_if_any()
    _cohere(files, parties, measures, programmes=programmes, problems=problems)
    problems.raise_if_any()
    return Register(checked, version, measures, parties, programmes, told.licence)


def _about(file: YamlFile) -> RegisterFile:
    problems = Problems()
    about = _shape(file, RegisterFile, problems)
    problems.raise_if_any()
    if about is None:
        raise RegisterError(f"{file.path}: empty")
    return about


def _measure_builder(programmes: Mapping[str, Programme], checked: date) -> Callable[[str, MeasureFile], Measure]:
    def build_measure(key: str, file: MeasureFile) -> Measure:
        named = None if file.programme is None else programmes.get(file.programme)
        if file.programme is not None and named is None:
            hint = nearest_terms(file.programme, programmes)
            raise RegisterError(f"unknown programme {file.programme!r}: {hint}")
        return build.measure(key, file, programme=named, checked=checked)

    return build_measure


def _read_all(files: tuple[YamlFile, ...], shape: type[F], make: Callable[[str, F], T], problems: Problems) -> Mapping[str, T]:
    made: dict[str, T] = {}
    for file in files:
        read = _shape(file, shape, problems)
        if read is not None:
            thing = problems.attempt(file, (), lambda key=file.key, read=read: make(key, read))  # type: ignore[misc]
            if thing is not None:
                made[file.key] = marked(thing, file)
    return MappingProxyType(made)


def _shape(file: YamlFile, shape: type[F], problems: Problems) -> F | None:
    value = problems.attempt(file, (), file.value)
    if value is None:
        return None
    try:
        return shape.model_validate(value)
    except ValidationError as cause:
        for error in cause.errors():
            place = tuple(step for step in error["loc"] if not str(step).startswith(("function-", "list[", "Condition")))
            problems.add(file, place, f"{error['msg']} (is: {_excerpt(error['input'])})")
        return None


def _excerpt(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _cohere(
    files: Mapping[str, tuple[YamlFile, ...]],
    parties: Mapping[str, Party],
    measures: Mapping[str, Measure],
    *,
    programmes: Mapping[str, Programme],
    problems: Problems,
) -> None:
    names = main_names(parties.values())
    for file in files["parties"]:
        _add_all(file, party_findings(parties[file.key], parties=parties, names=names), problems)
    for file in files["measures"]:
        measure = measures[file.key]
        _add_all(file, measure_findings(measure, parties=parties, measures=measures, programmes=programmes), problems)


def _add_all(file: YamlFile, findings: Iterable[Finding], problems: Problems) -> None:
    for place, message in findings:
        problems.add(file, place, message)
