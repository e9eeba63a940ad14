// The start of a line, found from behind.
#if defined(__linux__)
#define _GNU_SOURCE
#include <string.h>
#endif
#include "danchieu_vector.h"

size_t danchieu_line_start(const uint8_t *bytes, size_t offset) {
#if defined(__linux__)
  const uint8_t *const end = offset > 0 ? memrchr(bytes, '\n', offset) : NULL;
  return end == NULL ? 0 : (size_t)(end - bytes) + 1;
#else
  while (offset > 0 && bytes[offset - 1] != '\n') offset--;
  return offset;
#endif
}
