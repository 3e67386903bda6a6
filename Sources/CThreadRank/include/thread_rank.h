#pragma once

// In C because no library of every system has the calls for it, which Swift cannot make as they take
// arguments of any number.

/// Gives away, where the program runs as root, the right to put threads in front of others: those of
/// Dispatch then have the niceness of the program, as they have with any other user.
///
/// It holds for this thread and those that it begins later; programs that it starts have the right.
/// -1 where the system refuses.
int keep_thread_rank(void);

/// Puts this thread some steps of niceness behind the first of the program, for good: a thread may not
/// come forward again. It stays where it is when it stands there already, or farther behind.
void stand_behind(int steps);

/// The steps by which this thread was put behind; 0 for none.
int steps_behind(void);
