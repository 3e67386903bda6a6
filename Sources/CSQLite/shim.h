// What neither Swift nor GRDB can ask of SQLite.
#pragma once
#include <sqlite3.h>

// SQLite counts its memory behind a lock that all threads share; nobody here reads the counts. A
// macro with arguments of any number, which Swift cannot call; without effect once SQLite is in use.
static inline void sqlite_count_no_memory(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
