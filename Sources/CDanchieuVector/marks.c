// The bytes that combining marks begin with.
#include "danchieu_vector.h"

static size_t find_plain(const uint8_t *bytes, size_t from, size_t count) {
  while (from < count && (bytes[from] & 0xFE) != 0xCC) from++;
  return from;
}

#if defined(__x86_64__)
#include <emmintrin.h>

size_t danchieu_find_mark(const uint8_t *bytes, size_t from, size_t count) {
  const __m128i upper = _mm_set1_epi8((char)0xFE), mark = _mm_set1_epi8((char)0xCC);
  for (; from + 16 <= count; from += 16) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + from));
    const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(block, upper), mark));
    if (found != 0) return from + (size_t)__builtin_ctz((unsigned)found);
  }
  return find_plain(bytes, from, count);
}
#else
size_t danchieu_find_mark(const uint8_t *bytes, size_t from, size_t count) {
  return find_plain(bytes, from, count);
}
#endif
