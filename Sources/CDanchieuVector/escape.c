// Whether a string of JSON needs escapes: hardly any does.
#include "danchieu_vector.h"

static inline bool is_escaped(uint8_t byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

bool danchieu_needs_escape_plain(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (is_escaped(bytes[i])) return true;
  }
  return false;
}

#if defined(__x86_64__)
#include <emmintrin.h>

/// Not 0 in the place of each of 16 bytes that needs an escape.
static inline __m128i escapes(__m128i block) {
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
  const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  return _mm_or_si128(
      controls, _mm_or_si128(quotes, _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))));
}

bool danchieu_needs_escape(const uint8_t *bytes, size_t count) {
  if (count < 8) return danchieu_needs_escape_plain(bytes, count);
  __m128i found;
  if (count < 16) {
    // The first eight bytes and the last eight.
    found = escapes(_mm_unpacklo_epi64(
        _mm_loadl_epi64((const __m128i *)bytes),
        _mm_loadl_epi64((const __m128i *)(bytes + count - 8))));
  } else {
    // The last block may overlap the one before it.
    found = escapes(_mm_loadu_si128((const __m128i *)(bytes + count - 16)));
    for (size_t i = 0; i + 16 < count; i += 16)
      found = _mm_or_si128(found, escapes(_mm_loadu_si128((const __m128i *)(bytes + i))));
  }
  return _mm_movemask_epi8(found) != 0;
}
#else
bool danchieu_needs_escape(const uint8_t *bytes, size_t count) {
  return danchieu_needs_escape_plain(bytes, count);
}
#endif
