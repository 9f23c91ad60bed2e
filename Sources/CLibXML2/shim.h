#pragma once
#include <libxml/xmlversion.h>
// ICU's headers clash with those that Foundation carries, and nothing here uses libxml2's converters.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
