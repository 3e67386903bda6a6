#define _GNU_SOURCE
#include "pseudo_terminal.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pseudo_terminal_spawn(
    char *const argv[], char *const envp[], int columns, int rows, pid_t *pid) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int master = -1;
  *pid = forkpty(&master, 0, 0, &size);
  if (*pid == 0) {  // only async-signal-safe calls: the parent has threads
    sigset_t none;  // the threads of a test run may block signals, and the program would inherit that
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, 0);
    execve(argv[0], argv, envp);
    _exit(127);
  }
  if (*pid < 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  return master;
}

int pseudo_terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

int pseudo_terminal_is_cooked(int master) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return 0;
  return (modes.c_lflag & (ICANON | ECHO | ISIG)) == (ICANON | ECHO | ISIG);
}

int pseudo_terminal_wait(pid_t pid, int blocks) {
  int status = 0;
  if (waitpid(pid, &status, blocks ? 0 : WNOHANG) != pid) return -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int pseudo_terminal_has_stopped(pid_t pid) {
  siginfo_t info = {0};
  if (waitid(P_PID, (id_t)pid, &info, WSTOPPED | WNOHANG) != 0) return 0;
  return info.si_pid == pid && info.si_code == CLD_STOPPED;
}
