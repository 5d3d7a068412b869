"""The copy that is mutated: kept up to date, built, and its tests run."""

import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

_MEMORY = 4 << 30  # a mutant that eats more fails instead of taking the machine with it


class Workshop:
    """A copy of the working tree at `root` and a build of it, both under `folder`.

    The tests of a mutant write to a temporary home, which goes when they end.
    """

    def __init__(self, root, folder, jobs):
        self.root = root
        self.source = folder / "source"
        self._build = folder / "build"
        self._jobs = jobs
        self._usual_seconds = {}

    def prepare(self):
        """Makes the copy equal to the working tree; equal files keep their time of change."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=self.root, check=True, capture_output=True, text=True,
        ).stdout.split("\0")  # fmt: skip
        wanted = {name for name in listed if (self.root / name).is_file()}
        for name in wanted:
            _update(self.root / name, self.source / name)
        for path in self.source.rglob("*"):
            if path.is_file() and str(path.relative_to(self.source)) not in wanted:
                path.unlink()
        # No unity build of the sources, so that one file compiles alone; warnings say nothing of mutants.
        subprocess.run(
            ["cmake", "-S", self.source, "-B", self._build, "-G", "Ninja",
             "-DCMAKE_BUILD_TYPE=", "-DCMAKE_CXX_FLAGS=-O1 -w", "-DTHROUGHLINE_UNITY=OFF"],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def build(self, program):
        """Whether `program` compiles and links."""
        command = ["cmake", "--build", self._build, "-j", str(self._jobs), "--target", program]
        return subprocess.run(command, capture_output=True).returncode == 0

    def first_failure(self, program, tests):
        """The first of these tests of `program` that fails, and how; nothing where all pass.

        A run that takes far longer than the first one did is a failure.
        """
        with tempfile.TemporaryDirectory(prefix="mutant-") as home:
            os.chmod(home, 0o1777)  # some tests become another user meanwhile
            status, log = self._run(program, tests, Path(home))
        return None if status == 0 else _failure(status, log)

    def _run(self, program, tests, home):
        """The exit status, nothing where the time was up, and what was printed."""
        usual = self._usual_seconds.get((program, tests))
        started = time.monotonic()
        with (home / "log").open("wb") as output:
            process = subprocess.Popen(
                [self._build / "bin" / program, "--gtest_fail_fast", "--gtest_color=no",
                 f"--gtest_filter={tests}"],
                cwd=home, env=_environment(home), stdin=subprocess.DEVNULL,
                stdout=output, stderr=output, start_new_session=True, preexec_fn=_limit_memory,
            )  # fmt: skip
            try:
                status = process.wait(timeout=3 * usual + 20 if usual else None)
            except subprocess.TimeoutExpired:
                status = None
            _end_group(process)
        self._usual_seconds.setdefault((program, tests), time.monotonic() - started)
        return status, (home / "log").read_text(errors="replace")


def _environment(home):
    own = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    return os.environ | {name: str(home) for name in own} | {"QT_QPA_PLATFORM": "offscreen"}


def _update(origin, copy):
    if copy.is_file() and copy.read_bytes() == origin.read_bytes():
        return
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(origin, copy)


def _limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _end_group(process):
    """Ends the test program and whatever it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def _failure(status, log):
    failed = re.search(r"^\[  FAILED  \] ([^\s,]+)", log, re.MULTILINE)
    if failed:
        return failed[1]
    begun = re.findall(r"^\[ RUN      \] (\S+)", log, re.MULTILINE)
    how = "took too long" if status is None else "crashed"
    return f"{begun[-1] if begun else 'the program'} ({how})"
