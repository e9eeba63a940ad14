// The tuning knobs of glibc's allocator, which Swift's Glibc module leaves out.
#pragma once
#if defined(__GLIBC__) || __has_include(<malloc.h>)
#include <malloc.h>
#endif
