# parallax: run, test, bench, lint, install. `make` alone says what there is.

PREFIX ?= /usr/local
# Where packages put their files: make install PREFIX=/usr DESTDIR=/tmp/package
DESTDIR ?=
SWIFT ?= swift
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
MANUAL = $(DESTDIR)$(PREFIX)/share/man/man1
# The C libraries that the program is built on, as Debian calls them.
PACKAGES = libncurses-dev libsqlite3-dev libxml2-dev libcurl4-openssl-dev zlib1g-dev
SOURCES = Package.swift Sources Tests Benchmarks
# One self-contained file: the Swift runtime inside, unused code and symbols left out.
STATIC = --static-swift-stdlib -Xlinker --gc-sections -Xlinker -s

.PHONY: help run test lint bench model format install uninstall completions manual packages clean

help:
	@echo "make run                  open the reader on seeds/"
	@echo "make test                 lint, build and run all tests"
	@echo "make bench SUITES=...     every figure beside its goal and its peer; or some suites"
	@echo "make lint | format        check | mend the layout of the code"
	@echo "make install PREFIX=DIR   one self-contained program, its manual page and completions"

run: packages
	$(SWIFT) build --configuration release --product parallax
	$$($(SWIFT) build --configuration release --show-bin-path)/parallax seeds

test: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

bench: packages
	$(SWIFT) build --configuration release --product parallax
	$(SWIFT) build --configuration release --product bench
	$$($(SWIFT) build --configuration release --show-bin-path)/bench $(SUITES)

# Trains the recogniser of names anew; DATA is the folder of the labelled texts in sources.tsv.
model:
	$(MAKE) -C Models/entities model DATA="$(abspath $(DATA))"

# In a folder of its own, so that it does not undo the build of `make run`.
install: packages
	$(SWIFT) build --configuration release --product parallax --scratch-path .build-install $(STATIC)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build-install/release/parallax "$(DESTDIR)$(PREFIX)/bin/parallax"
	$(MAKE) completions manual

manual:
	install -d "$(MANUAL)"
	"$(DESTDIR)$(PREFIX)/bin/parallax" manual > "$(MANUAL)/parallax.1"

completions:
	install -d "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" "$(FISH_COMPLETIONS)"
	"$(DESTDIR)$(PREFIX)/bin/parallax" --generate-completion-script bash > "$(BASH_COMPLETIONS)/parallax"
	"$(DESTDIR)$(PREFIX)/bin/parallax" --generate-completion-script zsh > "$(ZSH_COMPLETIONS)/_parallax"
	"$(DESTDIR)$(PREFIX)/bin/parallax" --generate-completion-script fish > "$(FISH_COMPLETIONS)/parallax.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/parallax" "$(BASH_COMPLETIONS)/parallax" "$(MANUAL)/parallax.1"
	rm -f "$(ZSH_COMPLETIONS)/_parallax" "$(FISH_COMPLETIONS)/parallax.fish"

# Installs what is missing where it may, and else says the one command that does.
packages:
	@command -v dpkg-query > /dev/null || exit 0; \
	missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2> /dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	test -z "$$missing" && exit 0; \
	command="apt-get update && apt-get install -y$$missing"; \
	if test "$$(id -u)" = 0; then sh -c "$$command"; \
	elif sudo -n true 2> /dev/null; then sudo sh -c "$$command"; \
	else echo "Missing:$$missing. Run: sudo sh -c '$$command'"; exit 1; fi

clean:
	rm -rf .build .build-install
