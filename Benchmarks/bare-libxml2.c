// What bare libxml2 takes to read pages: its tree, and its SAX interface with handlers that do nothing.
//
//   cc -O2 Benchmarks/bare-libxml2.c $(pkg-config --cflags --libs libxml-2.0) -o bare-libxml2
//   ./bare-libxml2 [-n ROUNDS] PAGE...
//
// Prints the fastest of some rounds (5 unless told otherwise), in processor time, over all pages.
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  int count;
} Page;

static Page read_page(const char *path) {
  Page page = {NULL, 0};
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  page.count = (int)ftell(file);
  rewind(file);
  page.bytes = malloc((size_t)page.count + 1);
  if (page.bytes == NULL || fread(page.bytes, 1, (size_t)page.count, file) != (size_t)page.count) {
    perror(path);
    exit(2);
  }
  fclose(file);
  return page;
}

static void build_tree(Page page) {
  htmlDocPtr tree = htmlReadMemory(page.bytes, page.count, NULL, NULL, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  xmlFreeDoc(tree);
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  (void)name, (void)attributes;
  ++*(long *)data;
}

static void on_text(void *data, const xmlChar *text, int count) {
  (void)text;
  *(long *)data += count > 0;
}

static void report_events(Page page) {
  long events = 0;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(page.bytes, page.count);
  if (context == NULL) return;
  xmlSAXHandler *own = context->sax, handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = 1;
  handler.startElement = on_start;
  handler.characters = handler.cdataBlock = handler.ignorableWhitespace = on_text;
  context->sax = &handler;
  context->userData = &events;
  htmlParseDocument(context);
  context->sax = own;
  htmlFreeParserCtxt(context);
}

static void measure(const char *name, void (*read)(Page), const Page *pages, int count, double bytes, int rounds) {
  double best = 1e9;
  for (int round = 0; round < rounds; round++) {
    clock_t start = clock();
    for (int index = 0; index < count; index++) read(pages[index]);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (seconds < best) best = seconds;
  }
  printf("%-5s %8.1f ms  %7.0f pages/s  %6.1f MB/s\n", name, best * 1e3, count / best, bytes / best / 1e6);
}

int main(int count, char **arguments) {
  int first = 1, rounds = 5;
  if (count > 2 && strcmp(arguments[1], "-n") == 0) {
    rounds = atoi(arguments[2]);
    first = 3;
  }
  if (count <= first || rounds < 1) {
    fprintf(stderr, "usage: %s [-n ROUNDS] PAGE...\n", arguments[0]);
    return 64;
  }
  int pages_count = count - first;
  Page *pages = malloc(sizeof *pages * (size_t)pages_count);
  if (pages == NULL) return 2;
  double bytes = 0;
  for (int index = 0; index < pages_count; index++) {
    pages[index] = read_page(arguments[first + index]);
    bytes += pages[index].count;
  }
  measure("tree", build_tree, pages, pages_count, bytes, rounds);
  measure("SAX", report_events, pages, pages_count, bytes, rounds);
  return 0;
}
