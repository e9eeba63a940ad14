// The fields of a line, between tabs.
#include "danchieu_vector.h"

static size_t skip_plain(const uint8_t *bytes, size_t from, size_t count, size_t fields) {
  for (; fields > 0 && from < count && bytes[from] != '\n'; from++) {
    if (bytes[from] == '\t') fields--;
  }
  return from;
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,bmi,popcnt"))) static size_t skip_avx2(
    const uint8_t *bytes, size_t from, size_t count, size_t fields) {
  const __m256i tab = _mm256_set1_epi8('\t'), end = _mm256_set1_epi8('\n');
  for (; fields > 0 && from + 32 <= count; from += 32) {
    const __m256i here = _mm256_loadu_si256((const __m256i *)(bytes + from));
    uint32_t tabs = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(here, tab));
    const uint32_t ends = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(here, end));
    // Those before the line end.
    tabs &= ends == 0 ? UINT32_MAX : (ends & -ends) - 1;
    const size_t passed = (size_t)_mm_popcnt_u32(tabs);
    if (passed >= fields) {
      for (; fields > 1; fields--) tabs &= tabs - 1;
      return from + _tzcnt_u32(tabs) + 1;
    }
    if (ends != 0) return from + _tzcnt_u32(ends);
    fields -= passed;
  }
  return skip_plain(bytes, from, count, fields);
}

size_t danchieu_skip_fields(const uint8_t *bytes, size_t from, size_t count, size_t fields) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
      ? skip_avx2(bytes, from, count, fields)
      : skip_plain(bytes, from, count, fields);
}
#else
size_t danchieu_skip_fields(const uint8_t *bytes, size_t from, size_t count, size_t fields) {
  return skip_plain(bytes, from, count, fields);
}
#endif

size_t danchieu_skip_fields_plain(
    const uint8_t *bytes, size_t from, size_t count, size_t fields) {
  return skip_plain(bytes, from, count, fields);
}
