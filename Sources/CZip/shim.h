// libzip for Swift.
#include <zip.h>
