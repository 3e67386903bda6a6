#!/usr/bin/env python3
"""Time a full-screen terminal program through a pseudo-terminal.

    terminal_timing.py [--marker TEXT] [--keys j] [--n 300] [--runs 15] [--quit q]
                [--term xterm-256color] [--size 120x40] [--settle 0.0] [--silence 0.15] [--json] -- PROGRAM ARGS...

For each of --runs starts it records, from just before fork() on a monotonic clock:
  first    first byte of output
  marker   the moment the raw output contains --marker (text the finished first
           screen shows; SGR sequences must not fall inside it)
  settled  last byte before the first --silence after the marker
In the last run it then sends --keys one at a time, --n times, and records the
time from write() to the first byte of the answer ("key", milliseconds), the
bytes of each answer, and VmRSS / Pss of the process.  The program's terminal is
never a real one: this times the program, not the emulator.
Everything is a median; the 95th centile is given for keys.
"""
import argparse
import fcntl
import json
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time


def spawn(argv, term, rows, cols):
    t0 = time.perf_counter()
    pid, fd = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        env = dict(os.environ, TERM=term, LC_ALL="C.UTF-8", COLUMNS="", LINES="")
        env.pop("COLUMNS"); env.pop("LINES")
        try:
            os.execvpe(argv[0], argv, env)
        finally:
            os._exit(127)
    return pid, fd, t0

def read_some(fd, timeout):
    """Bytes now waiting, b'' on time-out, None at the end."""
    r, _, _ = select.select([fd], [], [], timeout)
    if not r:
        return b""
    try:
        return os.read(fd, 1 << 16) or None
    except OSError:
        return None

def start(argv, o):
    pid, fd, t0 = spawn(argv, o.term, o.rows, o.cols)
    first = marker = None
    last, buf, want = t0, b"", o.marker.encode()
    while time.perf_counter() - t0 < o.limit:
        d = read_some(fd, o.silence if marker else 1.0)
        if d is None:
            break
        if not d:
            if marker:
                break
            continue
        last = time.perf_counter()
        buf += d
        first = first or last
        if marker is None and (not want or want in buf):
            marker = last
    ms = lambda t: None if t is None else (t - t0) * 1e3
    return pid, fd, {"first": ms(first), "marker": ms(marker), "settled": ms(last), "bytes": len(buf)}

def memory(pid):
    m = {}
    with open(f"/proc/{pid}/smaps_rollup") as f:
        for line in f:
            k, _, v = line.partition(":")
            if k in ("Rss", "Pss", "Private_Dirty"):
                m[k.lower() + "_mb"] = round(int(v.split()[0]) / 1024, 1)
    with open(f"/proc/{pid}/status") as f:
        for line in f:
            if line.startswith(("VmHWM", "Threads")):
                m[line.split(":")[0].lower()] = int(line.split()[1])
    return m

def end(pid, fd, keys):
    """Ask it to quit, then insist.  Returns the wait status."""
    try:
        os.write(fd, keys.encode())
    except OSError:
        pass
    for i in range(100):
        got, status = os.waitpid(pid, os.WNOHANG)
        if got:
            os.close(fd)
            return status
        if read_some(fd, 0.02) is None:
            time.sleep(0.02)          # its terminal is closed already
        if i == 60:
            os.kill(pid, signal.SIGKILL)
    return None

def main():
    p = argparse.ArgumentParser()
    p.add_argument("--marker", default=""); p.add_argument("--keys", default="j")
    p.add_argument("--n", type=int, default=300); p.add_argument("--runs", type=int, default=15)
    p.add_argument("--quit", default="q"); p.add_argument("--term", default="xterm-256color")
    p.add_argument("--size", default="120x40"); p.add_argument("--limit", type=float, default=120)
    p.add_argument("--settle", type=float, default=0, help="seconds to wait before the key loop")
    p.add_argument("--silence", type=float, default=0.15,
                   help="seconds without output that end a start; short where work goes on behind it")
    p.add_argument("--before", default="", help="keys sent once before the key loop")
    p.add_argument("--json", action="store_true"); p.add_argument("argv", nargs="+")
    o = p.parse_args()
    o.cols, o.rows = map(int, o.size.split("x"))
    starts = []
    for i in range(o.runs):
        pid, fd, s = start(o.argv, o)
        starts.append(s)
        if i < o.runs - 1:
            end(pid, fd, o.quit)
    out = {k: round(statistics.median(v), 2) if (v := [s[k] for s in starts if s[k] is not None]) else None
           for k in ("first", "marker", "settled", "bytes")}
    out.update(memory(pid))
    if o.before:
        os.write(fd, o.before.encode()); time.sleep(0.3)
        while read_some(fd, 0.05): pass
    if o.settle:
        time.sleep(o.settle)
        while read_some(fd, 0.05):
            pass
    lat, size = [], []
    for i in range(o.n):
        t = time.perf_counter()
        os.write(fd, o.keys[i % len(o.keys)].encode())
        d = read_some(fd, 1.0)
        if d is None: break
        if d:
            lat.append((time.perf_counter() - t) * 1e3); n = len(d)
            while (d := read_some(fd, 0.004)): n += len(d)     # drain the rest of this paint
            size.append(n)
    if lat:
        lat.sort()
        out.update(key_ms=round(statistics.median(lat), 3), key_p95=round(lat[int(len(lat) * .95)], 3),
                   key_p99=round(lat[int(len(lat) * .99)], 3),
                   key_max=round(lat[-1], 2), key_bytes=statistics.median(size), answered=len(lat))
        out["after"] = memory(pid)
    out["exit"] = end(pid, fd, o.quit)
    print(json.dumps(out) if o.json else "\n".join(f"{k:12} {v}" for k, v in out.items()))

if __name__ == "__main__":
    main()
