#include "danchieu_data.h"

// Each file is one that a legal officer can read and extend; it stands beside its only reader.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char types[] = {
#embed "../DanchieuCitations/Vocabulary/types.tsv"
};
const size_t danchieu_types_count = sizeof types;
const unsigned char *danchieu_types_start(void) { return types; }

static const unsigned char issuers[] = {
#embed "../DanchieuCitations/Vocabulary/issuers.tsv"
};
const size_t danchieu_issuers_count = sizeof issuers;
const unsigned char *danchieu_issuers_start(void) { return issuers; }

static const unsigned char law_names[] = {
#embed "../DanchieuCitations/Vocabulary/law-names.txt"
};
const size_t danchieu_law_names_count = sizeof law_names;
const unsigned char *danchieu_law_names_start(void) { return law_names; }

static const unsigned char registry[] = {
#embed "../DanchieuRegistry/registry.tsv"
};
const size_t danchieu_registry_count = sizeof registry;
const unsigned char *danchieu_registry_start(void) { return registry; }

static const unsigned char report_rng[] = {
#embed "../../Schemas/danchieu-report.rng"
};
const size_t danchieu_report_rng_count = sizeof report_rng;
const unsigned char *danchieu_report_rng_start(void) { return report_rng; }

static const unsigned char report_xsd[] = {
#embed "../../Schemas/danchieu-report.xsd"
};
const size_t danchieu_report_xsd_count = sizeof report_xsd;
const unsigned char *danchieu_report_xsd_start(void) { return report_xsd; }
