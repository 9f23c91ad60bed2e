# docker build --tag colophon .
# docker run --rm --volume "$PWD:/work:ro" colophon audit content/
FROM swift:6.2-bookworm AS build
# The versions are those of Debian 12, which changes them for security alone.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends \
    debhelper libbrotli-dev libcurl4-openssl-dev libsqlite3-dev libssl-dev libxml2-dev make pkg-config python3 \
    zlib1g-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make deb

# The package knows what it depends on, so it is not said here again.
FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN --mount=type=bind,from=build,source=/source/.build/deb,target=/packages \
  apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git /packages/colophon_*.deb \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --create-home --home-dir /home/colophon colophon
# The folder that is mounted belongs to somebody else; git is only asked what has changed.
RUN git config --system --add safe.directory "*"
USER 10001
WORKDIR /work
ENTRYPOINT ["colophon"]
CMD ["--help"]
