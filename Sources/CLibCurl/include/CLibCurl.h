#pragma once
// libcurl, loaded when something is first asked of it: it brings some thirty libraries along, and reading files needs none
// of them. What is used of it has a door here or, under its own name, in CLibCurl.c.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// Why libcurl cannot be loaded, in the words of the dynamic linker; NULL where it can. Without it, nothing gives a handle.
const char *colophon_curl_problem(void);

// libcurl's setters and getters are variadic, which Swift cannot call: one typed door for each kind of value.
CURLcode colophon_set_long(CURL *handle, CURLoption option, long value);
CURLcode colophon_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode colophon_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode colophon_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode colophon_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode colophon_set_receiver(CURL *handle, CURLoption option, curl_write_callback value);
CURLcode colophon_set_opener(CURL *handle, curl_opensocket_callback value);
const char *colophon_get_string(CURL *handle, CURLINFO info);
long colophon_get_long(CURL *handle, CURLINFO info);
CURLUcode colophon_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);

// The transfer that a finished-message speaks of and its outcome; NULL when there is no further message.
CURL *colophon_multi_finished(CURLM *multi, CURLcode *outcome);

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
