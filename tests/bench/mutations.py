"""Small changes to a source text, each of which should make a test fail; runs nothing.

Only what can change a result is changed: no comment, docstring, annotation, decorator or assertion (``strict`` of zip).
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_SQL = re.compile(r"\s*(SELECT|FROM|WITH)\b")
_COMPARISONS = {">=": ">", ">": ">=", "<=": "<", "<": "<=", "=": "<>", "<>": "="}
_WORDS = {"AND": "OR", "OR": "AND", "true": "false", "false": "true"}
_SIGNS = {"+": "-", "-": "+", "*": "/", "/": "*"}
_EXTREMES = {"min": "max", "max": "min", "least": "greatest", "greatest": "least"}
_COMMENT = re.compile(r"--[^\n]*")
_TEXT = re.compile(r"'[^'\n]*'|\{[^{}\n]*\}")
"""In SQL: text, and what an f-string fills in."""
_CLAUSE_ENDS = re.compile(r"[();]|\b(GROUP BY|ORDER BY|QUALIFY|HAVING|UNION ALL|LIMIT)\b|$")
_PYTHON: dict[type[ast.AST], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
}


@dataclass(frozen=True, order=True)
class Mutation:
    """One place of a text, in characters, and what it reads instead."""

    start: int
    end: int
    after: str

    def of(self, text: str) -> str:
        """The text with this change."""
        return text[: self.start] + self.after + text[self.end :]


def in_sql(text: str) -> list[Mutation]:
    """Every change to this SQL.

    >>> [one.of("FROM t WHERE a >= 3 -- a > 2") for one in in_sql("FROM t WHERE a >= 3 -- a > 2")]
    ['FROM t WHERE true -- a > 2', 'FROM t WHERE a > 3 -- a > 2', 'FROM t WHERE a >= 4 -- a > 2']
    """
    spoken = _COMMENT.sub(lambda hidden: " " * len(hidden[0]), text)
    plain = _TEXT.sub(lambda hidden: "\0" * len(hidden[0]), spoken)
    return sorted(
        {
            *_replaced(r"(?<![:<>=!-])(>=|<=|<>|=|<|>)(?![=>])", plain, _COMPARISONS.__getitem__),
            *_replaced(r"(?<!CREATE )\b(AND|OR|true|false)\b", _without_ranges(plain), _WORDS.__getitem__),
            *_replaced(r"(?<=[\w)\0] )(?<!SELECT )([+*/-])(?= )", plain, _SIGNS.__getitem__),
            *_replaced(r"\b(?:arg_)?(min|max|least|greatest)(?=\()", plain, _EXTREMES.__getitem__),
            *_replaced(r"(?<![\w.$])(\d+(?:\.\d+)?)(?![\w.])", plain, _next_number),
            *_replaced(r"(?<=')(\d)(?=')", spoken, _next_number),
            *_without_conditions(plain),
        }
    )


def in_python(text: str) -> list[Mutation]:
    """Every change to this module, the SQL in its texts included.

    >>> [one.of("x = a < 1 # <") for one in in_python("x = a < 1 # <")]
    ['x = a <= 1 # <', 'x = a < 2 # <']
    """
    places = _Places(text)
    return sorted({mutation for node in _that_count(ast.parse(text)) for mutation in _of_node(node, places)})


class _Places:
    """Where the nodes of a module stand in its text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())

    def start(self, node: ast.expr) -> int:
        return self._at(node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        return self._at(node.end_lineno or 0, node.end_col_offset or 0)


def _that_count(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that can change a result."""
    yield node
    if isinstance(node, ast.JoinedStr):  # its parts have no places of their own
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "format_spec"} or isinstance(node, ast.Assert):
            continue
        for child in value if isinstance(value, list) else [value]:
            is_explanation = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            is_assertion = isinstance(child, ast.keyword) and child.arg == "strict"
            if isinstance(child, ast.AST) and not is_explanation and not is_assertion:
                yield from _that_count(child)


def _of_node(node: ast.AST, places: _Places) -> Iterator[Mutation]:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            for operator, first, second in zip(ops, [left, *others], others, strict=False):
                yield from _between(operator, first, second, places)
        case ast.BoolOp(op=operator, values=values):
            for first, second in pairwise(values):
                yield from _between(operator, first, second, places)
        case ast.BinOp(op=operator, left=left, right=right):
            yield from _between(operator, left, right, places)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield Mutation(places.start(node), places.start(operand), "")
        case ast.Call(func=ast.Name(id="min" | "max" as name) as function):
            yield Mutation(places.start(function), places.end(function), _EXTREMES[name])
        case ast.Constant(value=bool() as flag):
            yield Mutation(places.start(node), places.end(node), str(not flag))
        case ast.Constant(value=int() | float() as number):
            yield Mutation(places.start(node), places.end(node), str(number + 1))
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield from _in_text(places.text[places.start(node) : places.end(node)], places.start(node))


def _in_text(literal: str, start: int) -> Iterator[Mutation]:
    """The changes to a text that is SQL; any other is left as it is."""
    inside = re.fullmatch(r"""f?("{3}|")(.*)\1""", literal, re.DOTALL)
    if inside and _SQL.match(inside[2]):
        offset = start + inside.start(2)
        yield from (Mutation(offset + one.start, offset + one.end, one.after) for one in in_sql(inside[2]))


def _between(operator: ast.AST, first: ast.expr, second: ast.expr, places: _Places) -> Iterator[Mutation]:
    """The sign between two parts turned."""
    before, after = _PYTHON.get(type(operator), ("", ""))
    start = places.end(first)
    place = places.text.find(before, start, places.start(second)) if before else -1
    if place >= 0:
        yield Mutation(place, place + len(before), after)


def _replaced(pattern: str, plain: str, after: Callable[[str], str]) -> Iterator[Mutation]:
    return (Mutation(match.start(1), match.end(1), after(match[1])) for match in re.finditer(pattern, plain))


def _without_ranges(plain: str) -> str:
    """The AND of a BETWEEN is no condition."""
    return re.sub(r"\bBETWEEN\b.*?\bAND\b", lambda words: "\0" * len(words[0]), plain, flags=re.DOTALL)


def _next_number(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else str(float(number) + 1)


def _without_conditions(plain: str) -> Iterator[Mutation]:
    """Each FILTER left out, and each WHERE, HAVING and QUALIFY true for all."""
    for word in re.finditer(r" FILTER (?=\()", plain):
        yield Mutation(word.start(), _end_of_clause(plain, word.end() + 1) + 1, "")
    for word in re.finditer(r"\b(?:WHERE|HAVING|QUALIFY) ", plain):
        yield Mutation(word.end(), _end_of_clause(plain, word.end()), "true")


def _end_of_clause(plain: str, start: int) -> int:
    """Where the bracket closes in which this place stands, or the next clause of the question begins."""
    depth = 0
    for token in _CLAUSE_ENDS.finditer(plain, start):
        if token[0] == "(":
            depth += 1
        elif token[0] == ")" and depth > 0:
            depth -= 1
        elif depth == 0:
            return len(plain[: token.start()].rstrip())
    return len(plain)
