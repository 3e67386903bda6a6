#pragma once
#include <sys/types.h>

// A program on a pseudo-terminal, for tests; in C because Swift's Glibc module has no fork.

/// Starts argv[0] on a new pseudo-terminal of a size; the master's descriptor, or -1.
int pseudo_terminal_spawn(
    char *const argv[], char *const envp[], int columns, int rows, pid_t *pid);

/// Gives the terminal another size, and the program SIGWINCH; -1 when it has none.
int pseudo_terminal_resize(int master, int columns, int rows);

/// Whether the terminal echoes and gives whole lines, as a shell wants to find it again.
int pseudo_terminal_is_cooked(int master);

/// Waits for the end: the exit code, or 128 and the signal; -1 while it still runs.
int pseudo_terminal_wait(pid_t pid, int blocks);

/// Whether the program is stopped as by ^Z; tells each stop once.
int pseudo_terminal_has_stopped(pid_t pid);
