#define _GNU_SOURCE
#include "terminal_guard.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
static const int notices[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
#define COUNT(list) (sizeof list / sizeof *list)

static struct sigaction before_crash[COUNT(crashes)], before_notice[COUNT(notices)];
static struct termios saved;
static int have_saved, tty_fd = -1;
static int signal_pipe[2] = {-1, -1};
static int captured = -1, real_stderr = -1;
static stack_t handler_stack;
static char leave[512];
static size_t leave_count;

static void put(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t n = write(fd, bytes, count);
    if (n <= 0) return;
    bytes += n;
    count -= (size_t)n;
  }
}

// What is printed while the screen is drawn would be lost with it, most of all a crash's message.
static void capture_stderr(void) {
  captured = memfd_create("stderr", MFD_CLOEXEC);
  if (captured < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(captured, STDERR_FILENO);
}

static void show_stderr(void) {
  if (captured < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char bytes[4096];
  off_t at = 0;
  for (ssize_t n; (n = pread(captured, bytes, sizeof bytes, at)) > 0; at += n)
    put(real_stderr, bytes, (size_t)n);
}

static void leave_screen(void) {
  put(tty_fd, leave, leave_count);
  if (have_saved) tcsetattr(tty_fd, TCSANOW, &saved);
  show_stderr();
}

// For an exit() from inside; after guard_end there is nothing to leave.
static void on_exit_inside(void) {
  if (tty_fd >= 0) leave_screen();
}

static void on_crash(int signal) {
  int error = errno;
  leave_screen();
  for (size_t i = 0; i < COUNT(crashes); i++)
    if (crashes[i] == signal) sigaction(signal, &before_crash[i], 0);
  errno = error;
  raise(signal);
}

// A handler and a pipe rather than signalfd: it works whichever thread is interrupted, and a program
// started from here does not inherit blocked signals.
static void on_notice(int signal) {
  int error = errno;
  unsigned char number = (unsigned char)signal;
  (void)!write(signal_pipe[1], &number, 1);
  errno = error;
}

static void install(void) {
  handler_stack.ss_size = 64 * 1024;
  handler_stack.ss_sp = malloc(handler_stack.ss_size);
  if (handler_stack.ss_sp) sigaltstack(&handler_stack, 0);
  struct sigaction crash = {0};
  crash.sa_handler = on_crash;
  crash.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  // Swift's own handler would start a debugger that waits for keys; kept only where it was asked for.
  int chained = getenv("SWIFT_BACKTRACE") != 0;
  for (size_t i = 0; i < COUNT(crashes); i++) {
    sigaction(crashes[i], &crash, &before_crash[i]);
    if (!chained) {
      memset(&before_crash[i], 0, sizeof before_crash[i]);
      before_crash[i].sa_handler = SIG_DFL;
    }
  }
  struct sigaction notice = {0};
  notice.sa_handler = on_notice;
  notice.sa_flags = SA_RESTART;
  sigset_t taken;  // whoever started the program may have left them blocked
  sigemptyset(&taken);
  for (size_t i = 0; i < COUNT(notices); i++) {
    sigaction(notices[i], &notice, &before_notice[i]);
    sigaddset(&taken, notices[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &taken, 0);
}

int guard_begin(int tty) {
  if (pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  tty_fd = tty;
  have_saved = tcgetattr(tty, &saved) == 0;
  leave_count = 0;
  static int is_registered;
  if (!is_registered) is_registered = atexit(on_exit_inside) == 0;
  install();
  capture_stderr();
  return 0;
}

void guard_set_leave(const char *sequence) {
  leave_count = strnlen(sequence, sizeof leave - 1);
  memcpy(leave, sequence, leave_count);
}

void guard_end(void) {
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before_crash[i], 0);
  for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &before_notice[i], 0);
  if (have_saved) tcsetattr(tty_fd, TCSANOW, &saved);
  show_stderr();
  if (captured >= 0) close(captured);
  if (real_stderr >= 0) close(real_stderr);
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  captured = real_stderr = signal_pipe[0] = signal_pipe[1] = tty_fd = -1;
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, 0);
  free(handler_stack.ss_sp);
  handler_stack.ss_sp = 0;
}

int guard_signal_descriptor(void) { return signal_pipe[0]; }

int guard_next_signal(void) {
  unsigned char number = 0;
  return read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}

void guard_stop(void) {
  struct sigaction usual = {0}, ours;
  usual.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &usual, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, 0);
}

int guard_size(int tty, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(tty, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int guard_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
