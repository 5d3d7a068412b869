"""C++ source as a list of tokens, as far as finding mutants needs it.

Comments, white space and preprocessor lines are left out. The sources are
clang-formatted, so that white space tells a comparison from a template bracket.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<skipped>//[^\n]*|/\*.*?\*/|\s+|^\#(?:[^\n]*\\\n)*[^\n]*)
    | (?P<string>R"(?P<fence>[^()\\\s]*)\(.*?\)(?P=fence)"|"(?:\\.|[^"\\\n])*")
    | (?P<char>'(?:\\.|[^'\\\n])+')
    | (?P<number>(?:0[xX][\dA-Fa-f']+|(?:\d[\d']*)?\.\d+|\d[\d']*\.?)(?:[eE][+-]?\d+)?\w*)
    | (?P<word>[A-Za-z_]\w*)
    | (?P<operator><=>|<<=|>>=|\.\.\.|::|->|\+\+|--|&&|\|\||[=!<>+\-*/%&|^]=|<<|>>|.)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)

_SCOPE_WORDS = {"namespace", "class", "struct", "union", "enum"}


@dataclass(frozen=True)
class Token:
    kind: str  # string, char, number, word or operator
    text: str
    start: int
    end: int
    depth: int  # open parentheses and square brackets since the innermost brace
    in_body: bool  # the innermost brace is a function's or a block's, not a class's
    spaced: bool  # white space on both sides, as around a binary operator


def tokens_of(source):
    """The tokens of `source`, in order."""
    tokens = []
    scopes = []  # for each open brace: whether it opens a body, and the depth outside of it
    depth = 0
    for match in _TOKEN.finditer(source):
        kind = match.lastgroup if match.lastgroup != "fence" else "string"
        if kind == "skipped":
            continue
        text = match.group()
        if text in (")", "]"):
            depth -= 1
        if text == "}" and scopes:
            depth = scopes.pop()[1]
        spaced = source[match.start() - 1 : match.start()].isspace() and (
            source[match.end() : match.end() + 1].isspace()
        )
        in_body = bool(scopes) and scopes[-1][0]
        tokens.append(Token(kind, text, match.start(), match.end(), depth, in_body, spaced))
        if text == "{":
            scopes.append((not _opens_scope(tokens), depth))
            depth = 0
        if text in ("(", "["):
            depth += 1
    return tokens


def _opens_scope(tokens):
    """Whether the brace that ends `tokens` opens a namespace, a type or an enumeration."""
    for place in range(len(tokens) - 2, -1, -1):
        if tokens[place].text in (";", "{", "}", ")"):
            return False
        in_template = place > 0 and tokens[place - 1].text in ("<", ",")
        if tokens[place].text in _SCOPE_WORDS and not in_template:
            return True
    return False
