// Data files that are part of the binary: they cost nothing until they are read.
#pragma once
#include <stddef.h>

#define DANCHIEU_DATA(name) \
  const unsigned char *_Nonnull danchieu_##name##_start(void); \
  extern const size_t danchieu_##name##_count;

DANCHIEU_DATA(types)
DANCHIEU_DATA(issuers)
DANCHIEU_DATA(law_names)
DANCHIEU_DATA(registry)
DANCHIEU_DATA(report_rng)
DANCHIEU_DATA(report_xsd)
