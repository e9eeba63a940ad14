// Anchors by the method of Hyperscan's "shufti" and "Teddy": three neighbouring bytes are looked
// up by their nibbles in eight sets at once; what all three agree on may be an anchor.
//
// The sets must hold all that AnchorTable.swift names; a test compares them.
#include "danchieu_vector.h"

static inline bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') <= 9; }

/// Whether an anchor may begin with the byte `a`, which is no digit, followed by `b` and `c`.
static inline bool may_begin(uint8_t a, uint8_t b, uint8_t c) {
  const uint8_t letter = b | 0x20;
  switch (a) {
    case '\n': case '"': case '/': return true;
    case 'L': case 'l': return letter == 'u' && (c == 0xE1 || (c | 0x20) == 'a');
    case 'P': case 'p': return letter == 'h' && (c == 0xC3 || c == 0xE1);
    case 'H': case 'T': case 0x90: case 0x91: return letter == 'i' && c == 0xE1;
    case 'B': return (letter == 'i' && c == 0xE1) || b == 0xE1;
    case 'K': case 'k': return letter == 'h' && (c | 0x20) == 'o';
    case 'C': return letter == 'h' && c == 0xC6;
    case 'M': case 'm': return b == 0xE1;
    case 0xA0: case 0x80: return letter == 'y';
    case 0xAA: case 0x8A: return letter == 'n';
    case 0xE2: return b == 0x80;
    default: return false;
  }
}

/// What one or two bytes around a possible anchor must be, by the first byte of the anchor: a look
/// at them is cheaper than a visit of the scanner.
typedef struct { int8_t at, set, at2, set2; } neighbours;

enum { ALL, NO_WORD, BLANK, ANNEX, SECTION, C3, LETTER_N, LETTER_R, C4, DIEU, TABLE, LAW, E1, MARK };

static const neighbours NEIGHBOURS[256] = {
    ['0' ... '9'] = {.at = -1, .set = NO_WORD},
    ['/'] = {.at = -1, .set = BLANK},
    ['P'] = {.at = 4, .set = ANNEX}, ['p'] = {.at = 4, .set = ANNEX},
    ['M'] = {.at = 3, .set = SECTION}, ['m'] = {.at = 3, .set = SECTION},
    ['B'] = {.at = 3, .set = TABLE},
    ['L'] = {.at = 3, .set = LAW}, ['l'] = {.at = 3, .set = LAW},
    ['K'] = {.at = 3, .set = E1}, ['k'] = {.at = 3, .set = E1},
    [0xA0] = {.at = -1, .set = C3, .at2 = -2, .set2 = LETTER_N},
    [0x80] = {.at = -1, .set = C3, .at2 = -2, .set2 = LETTER_N},
    [0xAA] = {.at = -1, .set = C3, .at2 = -2, .set2 = LETTER_R},
    [0x8A] = {.at = -1, .set = C3, .at2 = -2, .set2 = LETTER_R},
    [0x90] = {.at = -1, .set = C4, .at2 = 4, .set2 = DIEU},
    [0x91] = {.at = -1, .set = C4, .at2 = 4, .set2 = DIEU},
    [0xE2] = {.at = 2, .set = MARK}};

/// By byte: one bit for each set that it is in.
static const uint16_t MEMBER[256] = {
#define IN(set) 1 << ALL | 1 << NO_WORD | 1 << (set)
#define ONLY 1 << ALL | 1 << NO_WORD
// A slash after a capital may end the letters of a Party code without number ("....-NQ/TW").
#define UPPER 1 << ALL | 1 << BLANK
// O, l and I may stand for a digit of a number ("l2/2018/TT-BNV").
    [0 ... 0x1F] = ONLY, [' '] = IN(BLANK), ['!' ... '('] = ONLY,
    [')'] = IN(BLANK), ['*' ... '-'] = ONLY, ['.'] = IN(BLANK),
    ['/'] = 1 << ALL, ['0' ... '9'] = ONLY, [':'] = IN(BLANK), [';' ... '>'] = ONLY, ['?'] = IN(BLANK), ['@'] = ONLY,
    ['A' ... 'H'] = UPPER, ['I'] = UPPER | 1 << NO_WORD, ['J' ... 'M'] = UPPER,
    ['N'] = UPPER | 1 << LETTER_N, ['O'] = UPPER | 1 << NO_WORD,
    ['P'] = UPPER | 1 << ANNEX, ['Q'] = UPPER, ['R'] = UPPER | 1 << LETTER_R,
    ['S'] = UPPER, ['T'] = UPPER | 1 << LAW, ['U' ... 'Z'] = UPPER,
    ['[' ... '\\'] = ONLY, [']'] = IN(BLANK), ['^'] = ONLY, ['_'] = 1 << ALL | 1 << BLANK, ['`'] = ONLY,
    ['a' ... 'k'] = 1 << ALL, ['l'] = 1 << ALL | 1 << NO_WORD, ['m'] = 1 << ALL,
    ['n'] = 1 << ALL | 1 << LETTER_N, ['o'] = 1 << ALL | 1 << NO_WORD,
    ['p'] = 1 << ALL | 1 << ANNEX, ['q'] = 1 << ALL, ['r'] = 1 << ALL | 1 << LETTER_R,
    ['s'] = 1 << ALL, ['t'] = 1 << ALL | 1 << LAW, ['u' ... 'w'] = 1 << ALL,
    ['x'] = 1 << ALL | 1 << BLANK, ['y' ... 'z'] = 1 << ALL,
    ['{' ... 0x7F] = ONLY, [0x80 ... 0x83] = IN(DIEU), [0x84 ... 0x8F] = ONLY,
    [0x90] = IN(BLANK), [0x91 ... 0x9B] = ONLY,
    [0x9C] = IN(MARK), [0x9D] = IN(MARK), [0x9E ... 0x9F] = ONLY, [0xA0] = IN(BLANK),
    [0xA1] = ONLY, [0xA2 ... 0xA3] = IN(TABLE), [0xA4 ... 0xA5] = IN(ANNEX) | 1 << SECTION,
    [0xA6] = IN(ANNEX) | 1 << BLANK | 1 << MARK, [0xA7] = IN(ANNEX), [0xA8 ... 0xA9] = ONLY,
    [0xAA ... 0xAB] = IN(SECTION), [0xAC ... 0xB9] = ONLY, [0xBA] = IN(TABLE) | 1 << LAW,
    [0xBB] = IN(TABLE), [0xBC ... 0xC2] = ONLY, [0xC3] = IN(C3), [0xC4] = IN(C4),
    [0xC5 ... 0xE0] = ONLY, [0xE1] = IN(E1), [0xE2 ... 0xFF] = ONLY};

/// Keeps those of the first `n` in `found` that have the right neighbours; how many they are.
static size_t keep(const uint8_t *bytes, size_t count, uint32_t *found, size_t n) {
  size_t kept = 0;
  for (size_t k = 0; k < n; k++) {
    const uint32_t i = found[k];
    found[kept] = i;
    if (i < 2 || i + 4 >= count) {
      kept++;
    } else {
      const neighbours sign = NEIGHBOURS[bytes[i]];
      kept += MEMBER[bytes[i + sign.at]] >> sign.set & MEMBER[bytes[i + sign.at2]] >> sign.set2 & 1;
    }
  }
  return kept;
}

static size_t find_plain(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next,
    size_t stop) {
  size_t n = 0;
  size_t i = from;
  for (; i < stop && n < room; i++) {
    const uint8_t b = i + 1 < count ? bytes[i + 1] : 0;
    const uint8_t c = i + 2 < count ? bytes[i + 2] : 0;
    const bool starts_number = is_digit(bytes[i]) && (i == 0 || !is_digit(bytes[i - 1]));
    if (starts_number || may_begin(bytes[i], b, c)) found[n++] = (uint32_t)i;
  }
  *next = i;
  return n;
}

size_t danchieu_find_anchors_plain(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  return keep(bytes, count, found, find_plain(bytes, from, count, found, room, next, count));
}

#if defined(__x86_64__)
#include <immintrin.h>

#define INLINE_AVX2 static inline __attribute__((always_inline, target("avx2")))

/// Sets of bytes by nibbles: bit s of low[n] and of high[n] for the bytes of set s.
typedef struct { uint8_t low[16], high[16]; } nibbles;

// Sets: 0 lu·[E1 a], 1 ph·C3/E1, 2 [HTB90/91]i·E1, 3 [A0/80]y, 4 [AA/8A]n, 5 [kC]h·[oC6],
// 6 [mB]·E1, 7 E2·80. 0xFF in the third place: any byte.
static const nibbles FIRST = {
    .low = {[0x0] = 1 << 1 | 1 << 2 | 1 << 3, [0x1] = 1 << 2, [0x2] = 1 << 2 | 1 << 6 | 1 << 7,
            [0x3] = 1 << 5, [0x4] = 1 << 2, [0x8] = 1 << 2, [0xA] = 1 << 4, [0xB] = 1 << 5,
            [0xC] = 1 << 0, [0xD] = 1 << 6},
    .high = {[0x4] = 1 << 0 | 1 << 2 | 1 << 5 | 1 << 6, [0x5] = 1 << 1 | 1 << 2,
             [0x6] = 1 << 0 | 1 << 5 | 1 << 6, [0x7] = 1 << 1, [0x8] = 1 << 3 | 1 << 4,
             [0x9] = 1 << 2, [0xA] = 1 << 3 | 1 << 4, [0xE] = 1 << 7}};
static const nibbles SECOND = {
    .low = {[0x0] = 1 << 7, [0x1] = 1 << 6, [0x5] = 1 << 0, [0x8] = 1 << 1 | 1 << 5,
            [0x9] = 1 << 2 | 1 << 3, [0xE] = 1 << 4},
    .high = {[0x4] = 1 << 1 | 1 << 2 | 1 << 4 | 1 << 5, [0x5] = 1 << 0 | 1 << 3,
             [0x6] = 1 << 1 | 1 << 2 | 1 << 4 | 1 << 5, [0x7] = 1 << 0 | 1 << 3, [0x8] = 1 << 7,
             [0xE] = 1 << 6}};
enum { ANY = 1 << 3 | 1 << 4 | 1 << 6 | 1 << 7 };
static const nibbles THIRD = {
    .low = {[0x0] = ANY, [0x1] = ANY | 1 << 0 | 1 << 1 | 1 << 2, [0x2] = ANY,
            [0x3] = ANY | 1 << 1, [0x4] = ANY, [0x5] = ANY, [0x6] = ANY | 1 << 5, [0x7] = ANY,
            [0x8] = ANY, [0x9] = ANY, [0xA] = ANY, [0xB] = ANY, [0xC] = ANY, [0xD] = ANY,
            [0xE] = ANY, [0xF] = ANY | 1 << 5},
    .high = {[0x0] = ANY, [0x1] = ANY, [0x2] = ANY, [0x3] = ANY, [0x4] = ANY | 1 << 0 | 1 << 5,
             [0x5] = ANY, [0x6] = ANY | 1 << 0 | 1 << 5, [0x7] = ANY, [0x8] = ANY, [0x9] = ANY, [0xA] = ANY,
             [0xB] = ANY, [0xC] = ANY | 1 << 1 | 1 << 5, [0xD] = ANY,
             [0xE] = ANY | 1 << 0 | 1 << 1 | 1 << 2, [0xF] = ANY}};

INLINE_AVX2 __m256i wide(const uint8_t *table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

INLINE_AVX2 __m256i sets(__m256i bytes, __m256i low, __m256i high) {
  const __m256i mask = _mm256_set1_epi8(0x0F);
  return _mm256_and_si256(
      _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, mask)),
      _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), mask)));
}

INLINE_AVX2 uint32_t digits(__m256i bytes) {
  const __m256i digit = _mm256_sub_epi8(bytes, _mm256_set1_epi8('0'));
  return (uint32_t)_mm256_movemask_epi8(
      _mm256_cmpeq_epi8(_mm256_min_epu8(digit, _mm256_set1_epi8(9)), digit));
}

/// Line ends, quotation marks and slashes: anchors whatever follows.
INLINE_AVX2 __m256i singles(__m256i bytes) {
  const __m256i lines = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n'));
  const __m256i quotes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'));
  const __m256i slashes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('/'));
  return _mm256_or_si256(lines, _mm256_or_si256(quotes, slashes));
}

/// Stores the offsets of the set bits of `hits`, those of the bytes from `i` on; how many they are.
static inline __attribute__((always_inline, target("bmi,popcnt"))) size_t store(
    uint32_t *place, size_t i, uint64_t hits) {
  const size_t count = (size_t)__builtin_popcountll(hits);
  // Four are stored always, so that the usual blocks take no branch.
  for (int k = 0; k < 4; k++) {
    place[k] = (uint32_t)(i + _tzcnt_u64(hits));
    hits &= hits - 1;
  }
  for (uint32_t *more = place + 4; hits != 0; more++) {
    *more = (uint32_t)(i + _tzcnt_u64(hits));
    hits &= hits - 1;
  }
  return count;
}

__attribute__((target("avx2,bmi,popcnt"))) static size_t find_avx2(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  const __m256i low1 = wide(FIRST.low), high1 = wide(FIRST.high);
  const __m256i low2 = wide(SECOND.low), high2 = wide(SECOND.high);
  const __m256i low3 = wide(THIRD.low), high3 = wide(THIRD.high);
  size_t n = 0;
  size_t i = from;
  uint32_t before = from > 0 && is_digit(bytes[from - 1]);
  while (i + 34 <= count && n + 32 <= room) {
    const __m256i a = _mm256_loadu_si256((const __m256i *)(bytes + i));
    const __m256i b = _mm256_loadu_si256((const __m256i *)(bytes + i + 1));
    const __m256i c = _mm256_loadu_si256((const __m256i *)(bytes + i + 2));
    const __m256i all = _mm256_and_si256(
        sets(a, low1, high1), _mm256_and_si256(sets(b, low2, high2), sets(c, low3, high3)));
    const __m256i none =
        _mm256_andnot_si256(singles(a), _mm256_cmpeq_epi8(all, _mm256_setzero_si256()));
    // The first digit of each number.
    const uint32_t digit = digits(a);
    const uint32_t hits =
        ~(uint32_t)_mm256_movemask_epi8(none) | (digit & ~(digit << 1 | before));
    before = digit >> 31;
    n += store(found + n, i, hits);
    i += 32;
  }
  // The last bytes of the text, or of the room.
  if (i + 34 > count) n += find_plain(bytes, i, count, found + n, room - n, &i, count);
  *next = i;
  return keep(bytes, count, found, n);
}

#define INLINE_AVX512 \
  static inline __attribute__((always_inline, target("avx512f,avx512bw")))

INLINE_AVX512 __m512i wider(const uint8_t *table) {
  return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)table));
}

INLINE_AVX512 __m512i sets512(__m512i bytes, __m512i low, __m512i high) {
  const __m512i mask = _mm512_set1_epi8(0x0F);
  return _mm512_and_si512(
      _mm512_shuffle_epi8(low, _mm512_and_si512(bytes, mask)),
      _mm512_shuffle_epi8(high, _mm512_and_si512(_mm512_srli_epi16(bytes, 4), mask)));
}

INLINE_AVX512 uint64_t equal512(__m512i bytes, char byte) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte));
}

/// The same as find_avx2, 64 bytes at a time.
__attribute__((target("avx512f,avx512bw,bmi,popcnt"))) static size_t find_avx512(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
  const __m512i low1 = wider(FIRST.low), high1 = wider(FIRST.high);
  const __m512i low2 = wider(SECOND.low), high2 = wider(SECOND.high);
  const __m512i low3 = wider(THIRD.low), high3 = wider(THIRD.high);
  size_t n = 0;
  size_t i = from;
  uint64_t before = from > 0 && is_digit(bytes[from - 1]);
  while (i + 66 <= count && n + 64 <= room) {
    const __m512i a = _mm512_loadu_si512(bytes + i);
    const __m512i b = _mm512_loadu_si512(bytes + i + 1);
    const __m512i c = _mm512_loadu_si512(bytes + i + 2);
    const __m512i two = _mm512_and_si512(sets512(a, low1, high1), sets512(b, low2, high2));
    const uint64_t digit = _mm512_cmplt_epu8_mask(
        _mm512_sub_epi8(a, _mm512_set1_epi8('0')), _mm512_set1_epi8(10));
    const uint64_t hits = _mm512_test_epi8_mask(two, sets512(c, low3, high3)) | equal512(a, '\n')
        | equal512(a, '"') | equal512(a, '/') | (digit & ~(digit << 1 | before));
    before = digit >> 63;
    n += store(found + n, i, hits);
    i += 64;
  }
  // The last bytes of the text, or of the room.
  if (i + 66 > count) n += find_plain(bytes, i, count, found + n, room - n, &i, count);
  *next = i;
  return keep(bytes, count, found, n);
}
#endif

size_t danchieu_find_anchors(
    const uint8_t *bytes, size_t from, size_t count, uint32_t *found, size_t room, size_t *next) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi"))
    return find_avx512(bytes, from, count, found, room, next);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return find_avx2(bytes, from, count, found, room, next);
#endif
  return danchieu_find_anchors_plain(bytes, from, count, found, room, next);
}
