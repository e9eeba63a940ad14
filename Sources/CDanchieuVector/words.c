// The words that stand before dates, years of this century, and the letters of "trên" and "BLHS" that few other words have.
#include "danchieu_vector.h"

/// Four bytes: the first, second and one later byte are looked for, the first and the later one in
/// any letter case; then `is_here` decides.
typedef struct {
  uint8_t first, second, later;
  int place;
  bool (*is_here)(const uint8_t *at);
} word;

/// "gày", "hứ" or "hủ" or their capitals, in "ngày", "thứ" and "chủ"; a byte stands before it.
static bool is_date_word(const uint8_t *at) {
  const uint8_t before = at[-1] | 0x20;
  if ((at[0] | 0x20) == 'g') {
    return before == 'n' && at[1] == 0xC3 && (at[2] | 0x20) == 0xA0 && (at[3] | 0x20) == 'y';
  }
  if ((at[0] | 0x20) != 'h' || at[1] != 0xE1 || at[2] != 0xBB) return false;
  return (at[3] & 0xFE) == (before == 't' ? 0xA8 : 0xA6) && (before == 't' || before == 'c');
}

/// "BL".
static bool is_code_of_law(const uint8_t *at) { return at[0] == 'B' && at[1] == 'L'; }

/// "/20".
static bool is_century(const uint8_t *at) { return at[0] == '/' && at[1] == '2' && at[2] == '0'; }

#define CENTURY ((word){'/', '2', '0', 2, is_century})
#define CODE_OF_LAW ((word){'b', 'L', 'l', 1, is_code_of_law})

#define INLINE static inline __attribute__((always_inline))

INLINE size_t find_date_words_plain(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t used, size_t room,
    size_t *next) {
  for (; from + 4 <= count; from++) {
    if (from == 0 || !is_date_word(bytes + from)) continue;
    if (used == room) {
      *next = from;
      return used;
    }
    found[used++] = (uint32_t)from;
  }
  *next = count;
  return used;
}

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

AVX2 static size_t find_date_words_avx2(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  const __m256i blank = _mm256_set1_epi8(0x20);
  const __m256i g = _mm256_set1_epi8('g'), a = _mm256_set1_epi8((char)0xC3);
  const __m256i y = _mm256_set1_epi8('y'), h = _mm256_set1_epi8('h');
  const __m256i tone = _mm256_set1_epi8((char)0xBB), three = _mm256_set1_epi8(3);
  const __m256i u = _mm256_set1_epi8((char)0xA6);
  size_t used = 0;
  for (; from + 35 <= count; from += 32) {
    const __m256i first =
        _mm256_or_si256(_mm256_loadu_si256((const __m256i *)(bytes + from)), blank);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + from + 1));
    const __m256i third = _mm256_loadu_si256((const __m256i *)(bytes + from + 2));
    const __m256i fourth = _mm256_loadu_si256((const __m256i *)(bytes + from + 3));
    const __m256i day = _mm256_and_si256(
        _mm256_cmpeq_epi8(first, g),
        _mm256_and_si256(
            _mm256_cmpeq_epi8(second, a), _mm256_cmpeq_epi8(_mm256_or_si256(fourth, blank), y)));
    // ủ, Ủ, ứ and Ứ end in A6 to A9.
    const __m256i vowel = _mm256_sub_epi8(fourth, u);
    const __m256i weekday = _mm256_and_si256(
        _mm256_cmpeq_epi8(first, h),
        _mm256_and_si256(
            _mm256_cmpeq_epi8(third, tone),
            _mm256_cmpeq_epi8(_mm256_min_epu8(vowel, three), vowel)));
    uint32_t mask = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(day, weekday));
    if (mask == 0) continue;
    if (used + 32 > room) {
      *next = from;
      return used;
    }
    for (; mask != 0; mask &= mask - 1) {
      const size_t at = from + _tzcnt_u32(mask);
      if (at > 0 && is_date_word(bytes + at)) found[used++] = (uint32_t)at;
    }
  }
  return find_date_words_plain(bytes, from, count, found, used, room, next);
}

/// The same as find_date_words_avx2, 64 bytes at a time.
__attribute__((target("avx512f,avx512bw,bmi"))) static size_t find_date_words_avx512(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  const __m512i blank = _mm512_set1_epi8(0x20), u = _mm512_set1_epi8((char)0xA6);
  const __m512i g = _mm512_set1_epi8('g'), a = _mm512_set1_epi8((char)0xC3);
  const __m512i y = _mm512_set1_epi8('y'), h = _mm512_set1_epi8('h');
  const __m512i tone = _mm512_set1_epi8((char)0xBB), four = _mm512_set1_epi8(4);
  size_t used = 0;
  for (; from + 67 <= count; from += 64) {
    const __m512i first = _mm512_or_si512(_mm512_loadu_si512(bytes + from), blank);
    const __m512i third = _mm512_loadu_si512(bytes + from + 2);
    const __m512i fourth = _mm512_loadu_si512(bytes + from + 3);
    const uint64_t day =
        _mm512_cmpeq_epi8_mask(first, g)
        & _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(bytes + from + 1), a)
        & _mm512_cmpeq_epi8_mask(_mm512_or_si512(fourth, blank), y);
    // ủ, Ủ, ứ and Ứ end in A6 to A9.
    const uint64_t weekday = _mm512_cmpeq_epi8_mask(first, h) & _mm512_cmpeq_epi8_mask(third, tone)
        & _mm512_cmplt_epu8_mask(_mm512_sub_epi8(fourth, u), four);
    uint64_t mask = day | weekday;
    if (mask == 0) continue;
    if (used + 64 > room) {
      *next = from;
      return used;
    }
    for (; mask != 0; mask &= mask - 1) {
      const size_t at = from + _tzcnt_u64(mask);
      if (at > 0 && is_date_word(bytes + at)) found[used++] = (uint32_t)at;
    }
  }
  return find_date_words_plain(bytes, from, count, found, used, room, next);
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

size_t danchieu_find_date_words(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi"))
    return find_date_words_avx512(bytes, from, count, found, room, next);
  if (has_avx2()) return find_date_words_avx2(bytes, from, count, found, room, next);
#endif
  return find_date_words_plain(bytes, from, count, found, 0, room, next);
}

size_t danchieu_find_date_words_plain(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  return find_date_words_plain(bytes, from, count, found, 0, room, next);
}

/// The pass for `word`, and its plain form for tests.
#define PASSES(name, word) \
  FIND(name, word) \
  size_t danchieu_find_##name##_plain(const uint8_t *bytes, size_t from, size_t count) { \
    return find_plain(bytes, from, count, word); \
  }

PASSES(code_of_law, CODE_OF_LAW)
PASSES(century, CENTURY)
