// Copies strings into JSON: hardly any needs escapes.
#include "danchieu_vector.h"

static inline bool is_escaped(uint8_t byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

bool danchieu_copy_unescaped_plain(uint8_t *to, const uint8_t *bytes, size_t count) {
  bool is_plain = true;
  for (size_t i = 0; i < count; i++) {
    to[i] = bytes[i];
    is_plain &= !is_escaped(bytes[i]);
  }
  return is_plain;
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

bool danchieu_copy_unescaped(uint8_t *to, const uint8_t *bytes, size_t count) {
  if (count < 8) return danchieu_copy_unescaped_plain(to, bytes, count);
  __m128i found;
  if (count < 16) {
    // The first eight bytes and the last eight.
    const __m128i first = _mm_loadl_epi64((const __m128i *)bytes);
    const __m128i last = _mm_loadl_epi64((const __m128i *)(bytes + count - 8));
    _mm_storel_epi64((__m128i *)to, first);
    _mm_storel_epi64((__m128i *)(to + count - 8), last);
    found = escapes(_mm_unpacklo_epi64(first, last));
  } else {
    // The last block may overlap the one before it.
    const __m128i last = _mm_loadu_si128((const __m128i *)(bytes + count - 16));
    found = escapes(last);
    for (size_t i = 0; i + 16 < count; i += 16) {
      const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + i));
      _mm_storeu_si128((__m128i *)(to + i), block);
      found = _mm_or_si128(found, escapes(block));
    }
    _mm_storeu_si128((__m128i *)(to + count - 16), last);
  }
  return _mm_movemask_epi8(found) == 0;
}
#else
bool danchieu_copy_unescaped(uint8_t *to, const uint8_t *bytes, size_t count) {
  return danchieu_copy_unescaped_plain(to, bytes, count);
}
#endif
