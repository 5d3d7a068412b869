"""Finds every mutant of a source: one small change that a test should notice.

Left alone are comments, includes, texts for people (a string with a space in it
is taken for one, unless it is SQL) and capacity hints.
"""

import re
from dataclasses import dataclass

from cpp_tokens import tokens_of

_OPERATORS = {
    "==": ["!="], "!=": ["=="],
    "<": ["<=", ">"], "<=": ["<", ">="], ">": [">=", "<"], ">=": [">", "<="],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"],
    "&&": ["||"], "||": ["&&"], "+=": ["-="], "-=": ["+="],
    "?": ["&& false ?", "|| true ?"],
}  # fmt: skip
_WORDS = {
    "true": ["false"], "false": ["true"], "continue": ["break"],
    "min": ["max"], "max": ["min"],
    "any_of": ["all_of"], "all_of": ["any_of"], "none_of": ["any_of"],
    "lower_bound": ["upper_bound"], "upper_bound": ["lower_bound"],
    "front": ["back"], "back": ["front"],
}  # fmt: skip
_WORDS_ANYWHERE = {"true", "false", "continue"}  # the others only where they are called
_NOT_STATEMENTS = {
    "return", "throw", "delete", "using", "case", "default", "if", "for", "while", "do", "else",
    "switch", "try", "catch", "static_assert", "const", "auto", "static", "break", "continue",
}  # fmt: skip
_ASSIGNMENTS = {"=", "+=", "-=", "*=", "/=", "|=", "&="}
_WRAPPERS_OF_TEXTS = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "help"}
_HINTS = {"reserve", "Q_UNUSED"}

_SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WHERE|PRAGMA|ORDER BY|BEGIN|JOIN)\b")
_SQL_SWAPS = {
    "=": ["<>"], "<>": ["="], "<": ["<="], "<=": ["<"], ">": [">="], ">=": [">"],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"],
    "AND": ["OR"], "OR": ["AND"], "MIN": ["MAX"], "MAX": ["MIN"], "ASC": ["DESC"],
    "IS NULL": ["IS NOT NULL"], "IS NOT NULL": ["IS NULL"],
}  # fmt: skip
_SQL_TOKEN = re.compile(
    r"(?<=\s)(?:<>|<=|>=|[=<>+*/-])(?=\s)|\b(?:AND|OR|MIN|MAX|ASC|IS(?: NOT)? NULL)\b|\b\d+\b"
)


@dataclass(frozen=True)
class Mutant:
    start: int
    end: int
    before: str
    after: str

    def applied(self, source):
        return source[: self.start] + self.after + source[self.end :]

    def described(self):
        if not self.after.strip(";"):
            return f"without `{_short(self.before)}`"
        return f"`{_short(self.before)}` -> `{_short(self.after)}`"


def mutants_of(source):
    """Every mutant of `source`, each once, in the order of their places."""
    tokens = tokens_of(source)
    found = set()
    for place in range(len(tokens)):
        found.update(_of_token(tokens, place))
        found.update(_of_condition(source, tokens, place))
        found.update(_of_statement(source, tokens, place))
    return sorted(found, key=lambda mutant: (mutant.start, mutant.end, mutant.after))


def _of_token(tokens, place):
    token = tokens[place]
    before = tokens[place - 1].text if place else ""
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    changes = []
    if token.kind == "operator":
        if token.text == "!":
            changes = [""]
        elif token.text in ("++", "--"):
            changes = ["--" if token.text == "++" else "++"]
        elif token.spaced and before != "operator":
            joins_texts = token.text == "+" and '"' in (before[:1], following[:1])
            changes = [] if joins_texts else _OPERATORS.get(token.text, [])
    elif token.kind == "word":
        if token.text in _WORDS_ANYWHERE or following == "(":
            changes = _WORDS.get(token.text, [])
    elif token.kind == "number":
        changes = _other_numbers(token.text)
    elif token.kind == "char":
        changes = ["'~'"]
    elif token.kind == "string":
        if _SQL.search(token.text):
            return _of_sql(token)
        wrapper = tokens[place - 2].text if place > 1 and before == "(" else ""
        if wrapper not in _WRAPPERS_OF_TEXTS and _is_constant(token.text):
            changes = [token.text[:-1] + '~"']
    return [Mutant(token.start, token.end, token.text, change) for change in changes]


def _is_constant(literal):
    return not literal.startswith("R") and " " not in literal and re.search(r"\w", literal)


def _other_numbers(text):
    digits = text.replace("'", "")
    if re.fullmatch(r"0[xX][\dA-Fa-f]+[uUlL]*", digits):
        return [f"({text} + 1)"]
    whole = re.fullmatch(r"(\d+)([uUlL]*)", digits)
    if whole:
        value, suffix = int(whole[1]), whole[2]
        return [f"{other}{suffix}" for other in (value + 1, value - 1) if other >= 0]
    real = re.fullmatch(r"[\d.]+(?:[eE][+-]?\d+)?", digits)
    if real:
        return [repr(float(digits) * 2 if float(digits) else 1.0)]
    return []  # a literal with a unit of its own


def _of_sql(token):
    for match in _SQL_TOKEN.finditer(token.text):
        text = match.group()
        others = _other_numbers(text) if text.isdigit() else _SQL_SWAPS[text]
        for other in others:
            yield Mutant(token.start + match.start(), token.start + match.end(), text, other)


def _of_condition(source, tokens, place):
    """The condition of an `if`, negated."""
    if tokens[place].text != "if" or tokens[place + 1].text != "(":
        return
    opening = tokens[place + 1]
    inside = []
    for token in tokens[place + 2 :]:
        if token.text == ")" and token.depth == opening.depth:
            break
        inside.append(token)
        if token.text == ";" and token.depth == opening.depth + 1:
            inside = []
    top = [token.text for token in inside if token.depth == opening.depth + 1]
    declares = "=" in top
    removed_anyway = top[0] == "!" and "&&" not in top and "||" not in top
    if declares or removed_anyway:
        return
    start, end = inside[0].start, inside[-1].end
    yield Mutant(start, end, source[start:end], f"!({source[start:end]})")


def _of_statement(source, tokens, place):
    """A call, an assignment or a step that is left out."""
    first = tokens[place]
    if not first.in_body or first.depth != 0 or place == 0:
        return
    if tokens[place - 1].text not in (";", "{", "}", ")", "else"):
        return
    if first.kind != "word" or first.text in _NOT_STATEMENTS:
        return
    end = _end_of_statement(tokens, place)
    if end is None or not _is_dropped(tokens[place:end]):
        return
    start, stop = first.start, tokens[end].start
    yield Mutant(start, stop, source[start:stop], "")


def _end_of_statement(tokens, place):
    nested = 0
    for end in range(place, len(tokens)):
        text = tokens[end].text
        if text in ("(", "[", "{"):
            nested += 1
        elif text in (")", "]", "}"):
            nested -= 1
        if nested < 0:
            return None
        if text == ";" and nested == 0:
            return end
    return None


def _is_dropped(statement):
    """Whether a statement is names, calls and indices in a chain, alone or assigned to."""
    nested = 0
    wants_name = True
    called = ""
    for place, token in enumerate(statement):
        text = token.text
        if text in (")", "]", "}"):
            nested -= 1
        if nested == 0 and text not in (")", "]", "}"):
            if token.kind == "word":
                if not wants_name:
                    return False
                wants_name = False
                called = text
            elif text in ("::", ".", "->"):
                wants_name = True
            elif text in _ASSIGNMENTS or text in ("++", "--"):
                return True
            elif text not in ("(", "["):
                return False
        if text in ("(", "[", "{"):
            nested += 1
    return statement[-1].text == ")" and called not in _HINTS


def _short(text):
    flat = " ".join(text.split())
    return flat if len(flat) <= 70 else flat[:67] + "..."
