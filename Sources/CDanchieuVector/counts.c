// Counts of bytes, written so that compilers make vector loops of them: sums of one byte, for
// blocks in which they cannot overflow.
#include "danchieu_vector.h"

enum { BLOCK = 255 };

#define COUNT(bytes, count, condition) \
  size_t total = 0; \
  for (size_t start = 0; start < count; start += BLOCK) { \
    const size_t end = count - start < BLOCK ? count : start + BLOCK; \
    uint8_t sum = 0; \
    for (size_t i = start; i < end; i++) { \
      const uint8_t byte = bytes[i]; \
      sum += (condition); \
    } \
    total += sum; \
  } \
  return total;

static size_t count_lines(const uint8_t *bytes, size_t count) { COUNT(bytes, count, byte == 0x0A) }

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t count_lines_avx2(const uint8_t *bytes, size_t count) {
  COUNT(bytes, count, byte == 0x0A)
}
#endif

size_t danchieu_count_lines(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return count_lines_avx2(bytes, count);
#endif
  return count_lines(bytes, count);
}

size_t danchieu_count_controls(const uint8_t *bytes, size_t count) {
  COUNT(bytes, count, byte < 0x20 || byte == 0x7F)
}
