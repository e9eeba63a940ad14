// The letters of "ngày", of "thứ" and "chủ", and of "trên" that few other words have.
#include "danchieu_vector.h"

/// Four bytes: the first, second and one later byte are looked for, the first and the later one in
/// any letter case; then `is_here` decides.
typedef struct {
  uint8_t first, second, later;
  int place;
  bool (*is_here)(const uint8_t *at);
} word;

/// "gày" or its capitals.
static bool is_day(const uint8_t *at) {
  return (at[0] | 0x20) == 'g' && at[1] == 0xC3 && (at[2] | 0x20) == 0xA0 && (at[3] | 0x20) == 'y';
}

/// "hứ", "hủ" or their capitals.
static bool is_weekday(const uint8_t *at) {
  return (at[0] | 0x20) == 'h' && at[1] == 0xE1 && at[2] == 0xBB && (uint8_t)(at[3] - 0xA6) < 4;
}

/// "rên".
static bool is_above(const uint8_t *at) {
  return at[0] == 'r' && at[1] == 0xC3 && at[2] == 0xAA && at[3] == 'n';
}

#define DAY ((word){'g', 0xC3, 'y', 3, is_day})
#define WEEKDAY ((word){'h', 0xE1, 0xBB, 2, is_weekday})
#define ABOVE ((word){'r', 0xC3, 'n', 3, is_above})

#define INLINE static inline __attribute__((always_inline))

INLINE size_t find_plain(const uint8_t *bytes, size_t from, size_t count, word word) {
  for (; from + 4 <= count; from++) {
    if (word.is_here(bytes + from)) return from;
  }
  return count;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi")))
#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2,bmi")))

INLINE_AVX2 size_t find_avx2(const uint8_t *bytes, size_t from, size_t count, word word) {
  const __m256i blank = _mm256_set1_epi8(0x20), first = _mm256_set1_epi8((char)word.first);
  const __m256i second = _mm256_set1_epi8((char)word.second);
  const __m256i later = _mm256_set1_epi8((char)word.later);
  for (; from + 35 <= count; from += 32) {
    const __m256i here = _mm256_loadu_si256((const __m256i *)(bytes + from));
    const __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + from + 1));
    const __m256i end = _mm256_loadu_si256((const __m256i *)(bytes + from + word.place));
    const __m256i all = _mm256_and_si256(
        _mm256_cmpeq_epi8(_mm256_or_si256(here, blank), first),
        _mm256_and_si256(
            _mm256_cmpeq_epi8(next, second),
            _mm256_cmpeq_epi8(_mm256_or_si256(end, blank), later)));
    for (uint32_t mask = (uint32_t)_mm256_movemask_epi8(all); mask != 0; mask &= mask - 1) {
      const size_t at = from + _tzcnt_u32(mask);
      if (word.is_here(bytes + at)) return at;
    }
  }
  return find_plain(bytes, from, count, word);
}

static bool has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
}

#define FIND(name, word) \
  AVX2 static size_t find_##name##_avx2(const uint8_t *bytes, size_t from, size_t count) { \
    return find_avx2(bytes, from, count, word); \
  } \
  size_t danchieu_find_##name(const uint8_t *bytes, size_t from, size_t count) { \
    return has_avx2() ? find_##name##_avx2(bytes, from, count) \
                      : find_plain(bytes, from, count, word); \
  }
#else
#define FIND(name, word) \
  size_t danchieu_find_##name(const uint8_t *bytes, size_t from, size_t count) { \
    return find_plain(bytes, from, count, word); \
  }
#endif

/// The pass for `word`, and its plain form for tests.
#define PASSES(name, word) \
  FIND(name, word) \
  size_t danchieu_find_##name##_plain(const uint8_t *bytes, size_t from, size_t count) { \
    return find_plain(bytes, from, count, word); \
  }

PASSES(day, DAY)
PASSES(weekday, WEEKDAY)
PASSES(above, ABOVE)
