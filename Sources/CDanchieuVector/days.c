// The letters of "ngày" that few other words have.
#include "danchieu_vector.h"

/// Whether "gày" or its capitals stand at `at`; four bytes must follow.
static inline bool is_here(const uint8_t *at) {
  return (at[0] | 0x20) == 'g' && at[1] == 0xC3 && (at[2] | 0x20) == 0xA0 && (at[3] | 0x20) == 'y';
}

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

size_t danchieu_find_day(const uint8_t *bytes, size_t from, size_t count) {
  size_t i = from;
#if defined(__x86_64__)
  const __m128i blank = _mm_set1_epi8(0x20), g = _mm_set1_epi8('g'), y = _mm_set1_epi8('y');
  const __m128i lead = _mm_set1_epi8((char)0xC3);
  for (; i + 19 <= count; i += 16) {
    const __m128i first = _mm_loadu_si128((const __m128i *)(bytes + i));
    const __m128i second = _mm_loadu_si128((const __m128i *)(bytes + i + 1));
    const __m128i fourth = _mm_loadu_si128((const __m128i *)(bytes + i + 3));
    const __m128i both = _mm_and_si128(
        _mm_cmpeq_epi8(_mm_or_si128(first, blank), g),
        _mm_and_si128(
            _mm_cmpeq_epi8(second, lead), _mm_cmpeq_epi8(_mm_or_si128(fourth, blank), y)));
    int mask = _mm_movemask_epi8(both);
    for (; mask != 0; mask &= mask - 1) {
      const size_t at = i + (size_t)__builtin_ctz((unsigned)mask);
      if (is_here(bytes + at)) return at;
    }
  }
#endif
  for (; i + 4 <= count; i++) {
    if (is_here(bytes + i)) return i;
  }
  return count;
}
