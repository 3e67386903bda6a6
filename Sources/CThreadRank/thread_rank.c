#include "thread_rank.h"

#ifdef __linux__
#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int keep_thread_rank(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, sets) != 0) return -1;
  sets[CAP_TO_INDEX(CAP_SYS_NICE)].effective &= ~CAP_TO_MASK(CAP_SYS_NICE);
  sets[CAP_TO_INDEX(CAP_SYS_NICE)].permitted &= ~CAP_TO_MASK(CAP_SYS_NICE);
  return (int)syscall(SYS_capset, &header, sets);
}

static _Thread_local int taken;

void stand_behind(int steps) {
  if (taken >= steps) return;
  taken = steps;
  // On this system niceness is that of a thread; the first has the number of the program.
  int wanted = getpriority(PRIO_PROCESS, (id_t)getpid()) + steps;
  if (getpriority(PRIO_PROCESS, 0) < wanted) setpriority(PRIO_PROCESS, 0, wanted);
}

int steps_behind(void) { return taken; }
#else
int keep_thread_rank(void) { return 0; }
void stand_behind(int steps) { (void)steps; }
int steps_behind(void) { return 0; }
#endif
