#pragma once
#include <stddef.h>

// The schemes of Themes/, carried inside the binary so that one copied file runs anywhere.

/// One scheme's file.
struct theme_file {
  /// The file's name without `.yaml`.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many schemes there are.
size_t theme_file_count(void);

/// The scheme at a place in the list, below the count.
struct theme_file theme_file_at(size_t index);
