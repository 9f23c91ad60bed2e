# Builds, installs and packages Colophon.
#
#   make                        the release binary, its man page and its completions
#   make install PREFIX=/usr    puts them in place (DESTDIR=… for packagers)
#   make uninstall PREFIX=/usr
#   make deb                    a Debian package, in .build/deb
#   make check-plugs            checks everything that plugs Colophon into something else
#
# BINARY=path takes a binary that is there already instead of building one.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SCRATCH ?= .build
SHARE ?= $(SCRATCH)/share
DEB = $(SCRATCH)/deb

BINDIR ?= $(PREFIX)/bin
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
BASHDIR ?= $(DATADIR)/bash-completion/completions
ZSHDIR ?= $(DATADIR)/zsh/site-functions
FISHDIR ?= $(DATADIR)/fish/vendor_completions.d

ifeq ($(origin BINARY),undefined)
BINARY = $(SCRATCH)/release/colophon
build: build-release
endif

.PHONY: all build build-release share install uninstall deb check-plugs

all: build share

build:

# The Swift runtime goes into the binary; what Debian keeps up to date (libxml2, libcurl, OpenSSL, SQLite, zlib) does not.
build-release:
	$(SWIFT) build --scratch-path $(SCRATCH) --configuration release --static-swift-stdlib --product colophon

share: build
	mkdir -p $(SHARE)
	$(BINARY) --generate-completion-script bash | sed '1{/^#!/d}' >$(SHARE)/colophon.bash
	$(BINARY) --generate-completion-script zsh >$(SHARE)/_colophon
	$(BINARY) --generate-completion-script fish >$(SHARE)/colophon.fish
	$(BINARY) --experimental-dump-help | python3 scripts/man-page >$(SHARE)/colophon.1

install: share
	install -D -m 755 $(BINARY) $(DESTDIR)$(BINDIR)/colophon
	install -D -m 644 $(SHARE)/colophon.1 $(DESTDIR)$(MANDIR)/man1/colophon.1
	install -D -m 644 $(SHARE)/colophon.bash $(DESTDIR)$(BASHDIR)/colophon
	install -D -m 644 $(SHARE)/_colophon $(DESTDIR)$(ZSHDIR)/_colophon
	install -D -m 644 $(SHARE)/colophon.fish $(DESTDIR)$(FISHDIR)/colophon.fish

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/colophon $(DESTDIR)$(MANDIR)/man1/colophon.1 $(DESTDIR)$(BASHDIR)/colophon \
	  $(DESTDIR)$(ZSHDIR)/_colophon $(DESTDIR)$(FISHDIR)/colophon.fish

# In a copy of what it needs, so that it leaves nothing beside the checkout nor in it.
deb: build
	rm -rf $(DEB)
	mkdir -p $(DEB)/source/scripts
	cp -R debian Makefile CHANGELOG.md $(DEB)/source
	cp scripts/man-page $(DEB)/source/scripts
	cd $(DEB)/source && BINARY=$(abspath $(BINARY)) SHARE=$(abspath $(DEB))/source/share \
	  dpkg-buildpackage --build=binary --unsigned-changes
	rm -rf $(DEB)/source
	cd $(DEB) && sha256sum *.deb >SHA256SUMS

check-plugs:
	scripts/check-plugs --all
