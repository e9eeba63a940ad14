// What a broken conversion leaves in a text, and the line ends between.
#include "danchieu_vector.h"

/// A line end, a control character other than white space, or the first byte of a character of
/// Kana, Chinese or Hangul; private-use bullets start with EE or EF.
static inline bool is_sign(uint8_t byte) {
  return byte == 0x0A || byte < 0x09 || (uint8_t)(byte - 0x0E) < 0x12 || (uint8_t)(byte - 0xE3) <= 10;
}

static size_t find_plain(const uint8_t *bytes, size_t from, size_t count) {
  while (from < count && !is_sign(bytes[from])) from++;
  return from;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2,bmi")))

/// Whether each byte is at least `low` and at most `width` more.
INLINE_AVX2 __m256i within(__m256i bytes, int low, int width) {
  const __m256i above = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)low));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(above, _mm256_set1_epi8((char)width)), above);
}

__attribute__((target("avx2,bmi"))) static size_t find_avx2(
    const uint8_t *bytes, size_t from, size_t count) {
  for (; from + 32 <= count; from += 32) {
    const __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + from));
    const __m256i lines = _mm256_cmpeq_epi8(block, _mm256_set1_epi8(0x0A));
    const __m256i controls = _mm256_or_si256(within(block, 0, 8), within(block, 0x0E, 0x11));
    const __m256i found =
        _mm256_or_si256(_mm256_or_si256(lines, controls), within(block, 0xE3, 10));
    const uint32_t mask = (uint32_t)_mm256_movemask_epi8(found);
    if (mask != 0) return from + _tzcnt_u32(mask);
  }
  return find_plain(bytes, from, count);
}
#endif

size_t danchieu_find_damage(const uint8_t *bytes, size_t from, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return find_avx2(bytes, from, count);
#endif
  return find_plain(bytes, from, count);
}
