// What Swift cannot import from <curses.h> by itself, each with its reason; nothing that is not used.
#pragma once
// SwiftPM drops the flags of ncursesw.pc, without which the wide functions are not declared.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

// Globals are shared mutable state, which Swift 6 refuses.
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_cols(void) { return COLS; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }
// newterm's FILEs are globals too.
static inline SCREEN *cn_newterm(const char *term) { return newterm(term, stdout, stdin); }

// Until it has come back from endwin() once, ncurses writes at every move of the cursor: a screen
// would leave in a hundred pieces. It goes and comes back here while its output leads nowhere, so
// that the terminal sees nothing of it and keeps its modes.
static inline void cn_write_whole_screens(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && kept >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    doupdate();
    dup2(kept, STDOUT_FILENO);
  }
  if (nowhere >= 0) close(nowhere);
  if (kept >= 0) close(kept);
}

// A macro with arguments.
static inline int cn_key_f(int n) { return KEY_F(n); }

// Macros of shifted casts.
static const attr_t CN_BOLD = A_BOLD, CN_DIM = A_DIM, CN_ITALIC = A_ITALIC,
                    CN_UNDERLINE = A_UNDERLINE, CN_REVERSE = A_REVERSE, CN_NORMAL = A_NORMAL;

// A pair above 32767 does not fit the short: it goes through opts (ncurses 6.1 and later).
static inline int cn_set_attr(WINDOW *w, attr_t a, int pair) {
  return wattr_set(w, a, (short)(pair < 32767 ? pair : 0), &pair);
}

// tigetstr returns (char *)-1 for what is no string capability.
static inline const char *cn_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? 0 : value;
}

// Swift's Glibc module lacks wcwidth (it needs _XOPEN_SOURCE).
extern int wcwidth(wchar_t);
static inline int cn_wcwidth(unsigned scalar) { return wcwidth((wchar_t)scalar); }
