#pragma once
#include <stddef.h>

// What keeps a terminal usable whatever happens to the program, in C because it runs in signal
// handlers, where only async-signal-safe calls are allowed.

/// Remembers the terminal's modes, takes the signals, and stands ready for a crash or an exit from
/// inside: then the leave sequence is written, the modes restored and what went to stderr meanwhile
/// shown; a crash's signal is raised again. -1 when the descriptors could not be made.
int guard_begin(int tty);

/// Sets what a crash writes to leave the screen; at most 511 bytes are kept.
void guard_set_leave(const char *sequence);

/// Gives back the signals and the modes, and shows what went to stderr meanwhile.
void guard_end(void);

/// A descriptor that is readable when WINCH, TERM, HUP, INT, QUIT, TSTP or CONT has come.
int guard_signal_descriptor(void);

/// The next signal that has come, or 0.
int guard_next_signal(void);

/// Stops the whole job as the shell expects; returns when it goes on.
void guard_stop(void);

/// The size of the terminal; -1 where it does not say.
int guard_size(int tty, int *columns, int *rows);

/// Whether the locale's characters are UTF-8.
int guard_locale_is_utf8(void);

// libdispatch's hooks for run loops, as CoreFoundation uses them. The 8 bytes of the descriptor must
// be read before the callback, or poll() finds it readable for ever.
int _dispatch_get_main_queue_handle_4CF(void);
void _dispatch_main_queue_callback_4CF(void *);
