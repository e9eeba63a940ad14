// UTF-8 by the method of Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per
// Byte" (2020): every error shows in two neighbouring bytes, by three look-ups of their nibbles.
#include "danchieu_vector.h"
#include <string.h>

/// A table-driven automaton: one load and one shift per byte. A state is the position of its six
/// bits in a row; each row holds the next state of all nine.
enum { FAILED = 0, ACCEPT = 6, ONE = 12, TWO = 18, THREE = 24, AFTER_E0 = 30, AFTER_ED = 36,
       AFTER_F0 = 42, AFTER_F4 = 48 };

#define STEP(from, to) ((uint64_t)(to) << (from))

static uint64_t row(uint8_t byte) {
  if (byte >= 0x80 && byte <= 0xBF)
    return STEP(ONE, ACCEPT) | STEP(TWO, ONE) | STEP(THREE, TWO)
        | STEP(byte >= 0xA0 ? AFTER_E0 : AFTER_ED, ONE)
        | STEP(byte >= 0x90 ? AFTER_F0 : AFTER_F4, TWO);
  switch (byte) {
    case 0x01 ... 0x7F: return STEP(ACCEPT, ACCEPT);
    case 0xC2 ... 0xDF: return STEP(ACCEPT, ONE);
    case 0xE0: return STEP(ACCEPT, AFTER_E0);
    case 0xED: return STEP(ACCEPT, AFTER_ED);
    case 0xE1 ... 0xEC: case 0xEE ... 0xEF: return STEP(ACCEPT, TWO);
    case 0xF0: return STEP(ACCEPT, AFTER_F0);
    case 0xF1 ... 0xF3: return STEP(ACCEPT, THREE);
    case 0xF4: return STEP(ACCEPT, AFTER_F4);
    default: return 0;
  }
}

danchieu_utf8_result danchieu_check_utf8_plain(const uint8_t *bytes, size_t count) {
  uint64_t rows[256];
  for (int byte = 0; byte < 256; byte++) rows[byte] = row((uint8_t)byte);
  uint64_t state = ACCEPT;
  bool marks = false;
  for (size_t i = 0; i < count && (state & 63) != FAILED; i++) {
    state = rows[bytes[i]] >> (state & 63);
    marks |= (bytes[i] & 0xFE) == 0xCC;
  }
  return (danchieu_utf8_result){(state & 63) == ACCEPT, marks};
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2")))

// Bits of the errors that a pair of bytes can show.
enum {
  TOO_SHORT = 1 << 0,   // a lead byte, then no continuation
  TOO_LONG = 1 << 1,    // ASCII, then a continuation
  OVERLONG_3 = 1 << 2,  // E0 80…9F
  TOO_LARGE = 1 << 3,   // F4 90…, F5…
  SURROGATE = 1 << 4,   // ED A0…BF
  OVERLONG_2 = 1 << 5,  // C0, C1
  TOO_LARGE_1000 = 1 << 6, OVERLONG_4 = 1 << 6,  // F5…, F0 80…8F
  TWO_CONTS = 1 << 7,   // two continuations
};

INLINE_AVX2 __m256i table(
    int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m,
    int n, int o, int p) {
  return _mm256_setr_epi8(
      a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o,
      p);
}

/// The bytes of `input` moved up by `n`, filled from `before`.
#define PREVIOUS(input, before, n) \
  _mm256_alignr_epi8(input, _mm256_permute2x128_si256(before, input, 0x21), 16 - n)

INLINE_AVX2 __m256i high_nibbles(__m256i v) {
  return _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(0x0F));
}

INLINE_AVX2 __m256i errors(__m256i input, __m256i before) {
  const int carry = TOO_SHORT | TOO_LONG | TWO_CONTS;
  const __m256i first_high = table(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TWO_CONTS,
      TWO_CONTS, TWO_CONTS, TWO_CONTS, TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
  const __m256i first_low = table(
      carry | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, carry | OVERLONG_2, carry, carry,
      carry | TOO_LARGE, carry | TOO_LARGE | TOO_LARGE_1000, carry | TOO_LARGE | TOO_LARGE_1000,
      carry | TOO_LARGE | TOO_LARGE_1000, carry | TOO_LARGE | TOO_LARGE_1000,
      carry | TOO_LARGE | TOO_LARGE_1000, carry | TOO_LARGE | TOO_LARGE_1000,
      carry | TOO_LARGE | TOO_LARGE_1000, carry | TOO_LARGE | TOO_LARGE_1000,
      carry | TOO_LARGE | TOO_LARGE_1000 | SURROGATE, carry | TOO_LARGE | TOO_LARGE_1000,
      carry | TOO_LARGE | TOO_LARGE_1000);
  const int mid = TOO_LONG | OVERLONG_2 | TWO_CONTS;
  const __m256i second_high = table(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      mid | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4, mid | OVERLONG_3 | TOO_LARGE,
      mid | SURROGATE | TOO_LARGE, mid | SURROGATE | TOO_LARGE, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      TOO_SHORT);
  const __m256i first = PREVIOUS(input, before, 1);
  const __m256i special = _mm256_and_si256(
      _mm256_and_si256(
          _mm256_shuffle_epi8(first_high, high_nibbles(first)),
          _mm256_shuffle_epi8(first_low, _mm256_and_si256(first, _mm256_set1_epi8(0x0F)))),
      _mm256_shuffle_epi8(second_high, high_nibbles(input)));
  // The third and fourth byte of long characters must be continuations, and only they.
  const __m256i third = _mm256_subs_epu8(PREVIOUS(input, before, 2), _mm256_set1_epi8(0xE0 - 0x80));
  const __m256i fourth =
      _mm256_subs_epu8(PREVIOUS(input, before, 3), _mm256_set1_epi8(0xF0 - 0x80));
  const __m256i must = _mm256_and_si256(
      _mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
  return _mm256_xor_si256(must, special);
}

INLINE_AVX2 __m256i is_zero(__m256i input) {
  return _mm256_cmpeq_epi8(input, _mm256_setzero_si256());
}

/// 0xCC and 0xCD, with which combining marks begin.
INLINE_AVX2 __m256i is_mark(__m256i input) {
  return _mm256_cmpeq_epi8(
      _mm256_and_si256(input, _mm256_set1_epi8((char)0xFE)), _mm256_set1_epi8((char)0xCC));
}

AVX2 static danchieu_utf8_result check_avx2(const uint8_t *bytes, size_t count) {
  __m256i error = _mm256_setzero_si256();
  __m256i marks = _mm256_setzero_si256();
  __m256i zeros = _mm256_setzero_si256();
  __m256i before = _mm256_setzero_si256();
  size_t i = 0;
  for (; i + 32 <= count; i += 32) {
    const __m256i input = _mm256_loadu_si256((const __m256i *)(bytes + i));
    error = _mm256_or_si256(error, errors(input, before));
    zeros = _mm256_or_si256(zeros, is_zero(input));
    marks = _mm256_or_si256(marks, is_mark(input));
    before = input;
  }
  // The rest, filled up with letters, which also show a character that the end has cut off.
  uint8_t last[32];
  memset(last, 'a', sizeof last);
  memcpy(last, bytes + i, count - i);
  const __m256i input = _mm256_loadu_si256((const __m256i *)last);
  error = _mm256_or_si256(error, errors(input, before));
  zeros = _mm256_or_si256(zeros, is_zero(input));
  marks = _mm256_or_si256(marks, is_mark(input));
  return (danchieu_utf8_result){
      _mm256_testz_si256(error, error) && _mm256_testz_si256(zeros, zeros),
      !_mm256_testz_si256(marks, marks)};
}
#endif

danchieu_utf8_result danchieu_check_utf8(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return check_avx2(bytes, count);
#endif
  return danchieu_check_utf8_plain(bytes, count);
}
