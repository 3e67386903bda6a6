#!/usr/bin/env bash
# Writes the screens and the keys of the README anew, with the program as it is built.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/debug/parallax}
python3 - "$program" <<'PYTHON'
import re, subprocess, sys

program, path = sys.argv[1], "README.md"
text = open(path, encoding="utf-8").read()


def answer(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def screen(match):
    options = match[1].split()
    drawn = answer("screen", "seeds", "--no-library", *options).rstrip("\n")
    return f"<!-- screen: {match[1]} -->\n\n```\n{drawn}\n```\n\n<!-- end of screen -->"


text = re.sub(r"<!-- screen: (.*?) -->\n.*?<!-- end of screen -->", screen, text, flags=re.S)
keys = answer("keys", "--markdown")
text = re.sub(
    r"<!-- keys -->\n.*?<!-- end of keys -->",
    lambda _: f"<!-- keys -->\n\n{keys}<!-- end of keys -->", text, flags=re.S)
open(path, "w", encoding="utf-8").write(text)
PYTHON
