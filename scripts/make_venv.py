"""Make the virtual environment named on the command line; where Debian keeps ensurepip apart, install it as root."""

import importlib.util
import os
import subprocess
import sys
import venv

MINIMUM = (3, 11)


def main(directory: str) -> int:
    if sys.version_info < MINIMUM:
        found = sys.version.split()[0]
        print(
            f"Python 3.11 or later is needed; this is {found}. Try: make PYTHON=python3.11", file=sys.stderr
        )
        return 2
    if importlib.util.find_spec("ensurepip") is None:
        if os.geteuid() != 0:
            print("This Python has no ensurepip. As root: apt-get install python3-venv", file=sys.stderr)
            return 2
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "python3-venv"], check=True)
    venv.create(directory, with_pip=True, symlinks=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
