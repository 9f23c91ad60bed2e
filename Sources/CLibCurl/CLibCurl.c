#include "CLibCurl.h"
#include <dlfcn.h>
#include <pthread.h>

#define FOR_EACH_FUNCTION(DO) \
  DO(curl_easy_cleanup) DO(curl_easy_getinfo) DO(curl_easy_init) DO(curl_easy_setopt) DO(curl_easy_strerror) \
  DO(curl_free) DO(curl_global_init) DO(curl_multi_add_handle) DO(curl_multi_cleanup) DO(curl_multi_info_read) \
  DO(curl_multi_init) DO(curl_multi_perform) DO(curl_multi_poll) DO(curl_multi_remove_handle) DO(curl_multi_wakeup) \
  DO(curl_slist_append) DO(curl_slist_free_all) DO(curl_url) DO(curl_url_cleanup) DO(curl_url_get) DO(curl_url_set)

// libcurl's own functions, under their names and with their types.
#define MEMBER(name) __typeof__(name) *name;
static struct { FOR_EACH_FUNCTION(MEMBER) } library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[512];

static void note_problem(void) {
  const char *reason = dlerror();
  strncpy(problem, reason ? reason : "libcurl.so.4 cannot be loaded", sizeof problem - 1);
}

// It stays loaded to the end: what it has set up for the process cannot be taken down while a thread may use it.
static void load(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return note_problem();
#define FIND(name) \
  if (!(library.name = (__typeof__(name) *)dlsym(handle, #name))) return note_problem();
  FOR_EACH_FUNCTION(FIND)
}

const char *colophon_curl_problem(void) {
  pthread_once(&once, load);
  return problem[0] ? problem : NULL;
}

static int is_loaded(void) { return colophon_curl_problem() == NULL; }

// What gives the first handles. All others are given one, or NULL, for which libcurl has answers of its own.

CURLcode curl_global_init(long flags) { return is_loaded() ? library.curl_global_init(flags) : CURLE_FAILED_INIT; }
CURL *curl_easy_init(void) { return is_loaded() ? library.curl_easy_init() : NULL; }
CURLM *curl_multi_init(void) { return is_loaded() ? library.curl_multi_init() : NULL; }
CURLU *curl_url(void) { return is_loaded() ? library.curl_url() : NULL; }
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *line) {
  return is_loaded() ? library.curl_slist_append(list, line) : NULL;
}
const char *curl_easy_strerror(CURLcode code) { return is_loaded() ? library.curl_easy_strerror(code) : NULL; }

void curl_easy_cleanup(CURL *handle) {
  if (handle) library.curl_easy_cleanup(handle);
}

void curl_slist_free_all(struct curl_slist *list) {
  if (list) library.curl_slist_free_all(list);
}

void curl_free(void *memory) {
  if (memory) library.curl_free(memory);
}

void curl_url_cleanup(CURLU *url) {
  if (url) library.curl_url_cleanup(url);
}

CURLUcode curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
  return url ? library.curl_url_set(url, part, text, flags) : CURLUE_BAD_HANDLE;
}

// Not under its own name: whether it promises to leave the address alone differs from version to version.
CURLUcode colophon_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
  return url ? library.curl_url_get(url, part, text, flags) : CURLUE_BAD_HANDLE;
}

CURLMcode curl_multi_cleanup(CURLM *multi) { return multi ? library.curl_multi_cleanup(multi) : CURLM_BAD_HANDLE; }
CURLMcode curl_multi_wakeup(CURLM *multi) { return multi ? library.curl_multi_wakeup(multi) : CURLM_BAD_HANDLE; }

CURLMcode curl_multi_add_handle(CURLM *multi, CURL *handle) {
  return multi ? library.curl_multi_add_handle(multi, handle) : CURLM_BAD_HANDLE;
}

CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *handle) {
  return multi ? library.curl_multi_remove_handle(multi, handle) : CURLM_BAD_HANDLE;
}

CURLMcode curl_multi_perform(CURLM *multi, int *running) {
  return multi ? library.curl_multi_perform(multi, running) : CURLM_BAD_HANDLE;
}

CURLMcode curl_multi_poll(CURLM *multi, struct curl_waitfd *others, unsigned int count, int milliseconds, int *ready) {
  return multi ? library.curl_multi_poll(multi, others, count, milliseconds, ready) : CURLM_BAD_HANDLE;
}

CURL *colophon_multi_finished(CURLM *multi, CURLcode *outcome) {
  int left = 0;
  for (CURLMsg *message; multi && (message = library.curl_multi_info_read(multi, &left)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    *outcome = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}

#define SETTER(name, type) \
  CURLcode name(CURL *handle, CURLoption option, type value) { \
    return handle ? library.curl_easy_setopt(handle, option, value) : CURLE_BAD_FUNCTION_ARGUMENT; \
  }
SETTER(colophon_set_long, long)
SETTER(colophon_set_size, curl_off_t)
SETTER(colophon_set_string, const char *)
SETTER(colophon_set_pointer, void *)
SETTER(colophon_set_list, struct curl_slist *)
SETTER(colophon_set_receiver, curl_write_callback)

CURLcode colophon_set_opener(CURL *handle, curl_opensocket_callback value) {
  return colophon_set_pointer(handle, CURLOPT_OPENSOCKETFUNCTION, (void *)value);
}

const char *colophon_get_string(CURL *handle, CURLINFO info) {
  char *value = NULL;
  return handle && library.curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : NULL;
}

long colophon_get_long(CURL *handle, CURLINFO info) {
  long value = 0;
  return handle && library.curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
