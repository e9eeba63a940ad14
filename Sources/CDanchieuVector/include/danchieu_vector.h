// The passes over every byte of a text, 32 bytes at a time where the processor has AVX2.
//
// Swift has no byte shuffles; everything else of the scanner is Swift. Each function has a plain
// form for other processors, and tests hold both against each other.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a pass over a file found.
typedef struct {
  /// Well-formed UTF-8 (Unicode 15, table 3-7) without a NUL byte.
  bool is_text;
  /// A byte 0xCC or 0xCD stands in it: combining marks U+0300–U+037F begin so.
  bool may_have_marks;
} danchieu_utf8_result;

/// Checks `count` bytes.
danchieu_utf8_result danchieu_check_utf8(const uint8_t *_Nonnull bytes, size_t count);

/// Stores in `found` the offsets, in ascending order from `from` on, of bytes of `bytes` at which
/// an anchor of the scanner may begin, and returns how many; at most `room`, a multiple of 64.
/// `next` becomes the offset at which the next call goes on, `count` at the end.
///
/// Offsets that are no anchors may be among them; none is left out. Of a number only the first
/// digit is one.
size_t danchieu_find_anchors(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, uint32_t *_Nonnull found, size_t room,
    size_t *_Nonnull next);

/// One past the last line end (0x0A) before `offset`, 0 when there is none.
size_t danchieu_line_start(const uint8_t *_Nonnull bytes, size_t offset);

/// The offset after the next `fields` tabs from `from` on; that of the line end, or `count`, where
/// there are fewer in the line.
size_t danchieu_skip_fields(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, size_t fields);

/// How many of `count` bytes are line ends (0x0A).
size_t danchieu_count_lines(const uint8_t *_Nonnull bytes, size_t count);

/// How many of `count` bytes continue a character of UTF-8 (0x80–0xBF).
size_t danchieu_count_continuations(const uint8_t *_Nonnull bytes, size_t count);

/// How many of `count` bytes are control characters of ASCII.
size_t danchieu_count_controls(const uint8_t *_Nonnull bytes, size_t count);

/// Stores in `found` the offsets of the second letters of "ngày", "thứ" and "chủ" in any letter
/// case, in ascending order from `from` on, and returns how many; at most `room`, which is 64 at
/// least. `next` becomes the offset at which the next call goes on, `count` at the end.
size_t danchieu_find_date_words(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, uint32_t *_Nonnull found, size_t room,
    size_t *_Nonnull next);

/// The offset, from `from` on, of the next "BL" with two bytes or more behind it, as in "BLHS";
/// `count` when there is none.
size_t danchieu_find_code_of_law(const uint8_t *_Nonnull bytes, size_t from, size_t count);

/// The offset, from `from` on, of the next "/20" with a byte or more behind it, as in "31/6/2024";
/// `count` when there is none.
size_t danchieu_find_century(const uint8_t *_Nonnull bytes, size_t from, size_t count);

/// The offset, from `from` on, of the next line end, control character that is no white space, or
/// first byte of a character U+3000–U+D7FF; `count` when there is none.
size_t danchieu_find_damage(const uint8_t *_Nonnull bytes, size_t from, size_t count);

/// The offset, from `from` on, of the next byte 0xCC or 0xCD, with which combining marks begin;
/// `count` when there is none.
size_t danchieu_find_mark(const uint8_t *_Nonnull bytes, size_t from, size_t count);

/// Copies `count` bytes to `to`; false when a control character of ASCII before the blank, a
/// quotation mark or a backslash is among them, which JSON escapes.
bool danchieu_copy_unescaped(
    uint8_t *_Nonnull to, const uint8_t *_Nonnull bytes, size_t count);

/// Some of them without vector instructions, for tests.
size_t danchieu_skip_fields_plain(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, size_t fields);
size_t danchieu_find_date_words_plain(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, uint32_t *_Nonnull found, size_t room,
    size_t *_Nonnull next);
size_t danchieu_find_code_of_law_plain(
    const uint8_t *_Nonnull bytes, size_t from, size_t count);
size_t danchieu_find_century_plain(const uint8_t *_Nonnull bytes, size_t from, size_t count);
bool danchieu_copy_unescaped_plain(
    uint8_t *_Nonnull to, const uint8_t *_Nonnull bytes, size_t count);
danchieu_utf8_result danchieu_check_utf8_plain(const uint8_t *_Nonnull bytes, size_t count);
size_t danchieu_find_anchors_plain(
    const uint8_t *_Nonnull bytes, size_t from, size_t count, uint32_t *_Nonnull found, size_t room,
    size_t *_Nonnull next);
