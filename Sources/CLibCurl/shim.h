#pragma once
// libcurl's setters and getters are variadic, which Swift cannot call: one typed door for each kind of value.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static inline CURLcode colophon_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_receiver(CURL *handle, CURLoption option, curl_write_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode colophon_set_opener(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline const char *colophon_get_string(CURL *handle, CURLINFO info) {
  char *value = NULL;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : NULL;
}

static inline long colophon_get_long(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

static inline CURLMcode colophon_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// The transfer that a finished-message speaks of and its outcome; NULL when there is no further message.
static inline CURL *colophon_multi_finished(CURLM *multi, CURLcode *outcome) {
  int left = 0;
  for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    *outcome = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}

// Copies the IP address that is about to be connected to, in network order; gives its length, 0 for another family.
static inline int colophon_address(const struct curl_sockaddr *socket, unsigned char bytes[16]) {
  if (socket->family == AF_INET) {
    memcpy(bytes, &((const struct sockaddr_in *)&socket->addr)->sin_addr, 4);
    return 4;
  }
  if (socket->family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&socket->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t colophon_open(const struct curl_sockaddr *address) {
  curl_socket_t opened = socket(address->family, address->socktype, address->protocol);
  if (opened != CURL_SOCKET_BAD) (void)fcntl(opened, F_SETFD, FD_CLOEXEC);
  return opened;
}
