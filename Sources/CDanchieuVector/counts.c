// Counts of bytes. The plain loops are written so that compilers make vector loops of them: sums of
// one byte, for blocks in which they cannot overflow.
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

static size_t count_continuations(const uint8_t *bytes, size_t count) {
  COUNT(bytes, count, (byte & 0xC0) == 0x80)
}

size_t danchieu_count_controls(const uint8_t *bytes, size_t count) {
  COUNT(bytes, count, byte < 0x20 || byte == 0x7F)
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))
#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2,popcnt")))

/// One bit for each of 32 bytes that is a line end, or that continues a character.
INLINE_AVX2 uint32_t marked(const uint8_t *bytes, bool lines) {
  const __m256i block = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i found = lines ? _mm256_cmpeq_epi8(block, _mm256_set1_epi8(0x0A))
                              : _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), block);
  return (uint32_t)_mm256_movemask_epi8(found);
}

/// `count` is at least 32: the last block overlaps the one before it.
INLINE_AVX2 size_t count_blocks(const uint8_t *bytes, size_t count, bool lines) {
  size_t total = 0;
  size_t i = 0;
  for (; i + 32 <= count; i += 32) total += (size_t)__builtin_popcount(marked(bytes + i, lines));
  if (i < count) {
    const uint32_t last = marked(bytes + count - 32, lines) >> (32 - (count - i));
    total += (size_t)__builtin_popcount(last);
  }
  return total;
}

AVX2 static size_t count_lines_avx2(const uint8_t *bytes, size_t count) {
  return count_blocks(bytes, count, true);
}

AVX2 static size_t count_continuations_avx2(const uint8_t *bytes, size_t count) {
  return count_blocks(bytes, count, false);
}
#endif

size_t danchieu_count_lines(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (count >= 32 && __builtin_cpu_supports("avx2")) return count_lines_avx2(bytes, count);
#endif
  return count_lines(bytes, count);
}

size_t danchieu_count_continuations(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (count >= 32 && __builtin_cpu_supports("avx2")) return count_continuations_avx2(bytes, count);
#endif
  return count_continuations(bytes, count);
}
