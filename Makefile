# parallax: run, test, bench, lint, install. `make` alone says what there is.

PREFIX ?= /usr/local
# Where packages put their files: make install PREFIX=/usr DESTDIR=/tmp/package
DESTDIR ?=
SWIFT ?= swift
# With numpy, for the tables that are trained; the benchmarks' peers take the same.
PYTHON ?= $(or $(PARALLAX_PYTHON),python3)
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
MANUAL = $(DESTDIR)$(PREFIX)/share/man/man1
# The C libraries that the program is built on, as Debian calls them.
PACKAGES = libncurses-dev libsqlite3-dev libxml2-dev libcurl4-openssl-dev zlib1g-dev
SOURCES = Package.swift Sources Tests Benchmarks
# One self-contained file: the Swift runtime inside, unused code and symbols left out.
STATIC = --static-swift-stdlib -Xlinker --gc-sections -Xlinker -s

# Parsers of foreign bytes that `make fuzz` runs, and how long it runs each.
FUZZ = $(notdir $(wildcard Tests/FuzzTests/Corpora/*))
SECONDS ?= 60
FUZZ_BUILD = .build-fuzz

.PHONY: help run test lint bench fuzz model links format install uninstall completions manual packages clean

help:
	@echo "make run                  open the reader on seeds/"
	@echo "make test                 lint, build and run all tests"
	@echo "make bench SUITES=...     every figure beside its goal and its peer; or some suites"
	@echo "make fuzz SECONDS=60      damaged input for every parser, or FUZZ=\"feed page\"; what fails is kept"
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

# libFuzzer over Tests/Fuzzing, with the address sanitizer; SwiftPM builds the library alone, since
# the fuzzer brings its own main. What was found to reach new code is kept beside the build, what
# failed in failures/: copy it to Tests/FuzzTests/Corpora, where `make test` reads it for ever.
fuzz: packages
	$(SWIFT) build --configuration release --product Fuzzing --scratch-path $(FUZZ_BUILD) \
	  --sanitize address -Xswiftc -sanitize=fuzzer
	$(SWIFT)c -sanitize=fuzzer,address $(FUZZ_BUILD)/release/libFuzzing.a -lxml2 -lz \
	  -o $(FUZZ_BUILD)/fuzz 2> $(FUZZ_BUILD)/link.log || { cat $(FUZZ_BUILD)/link.log; exit 1; }
	@mkdir -p $(FUZZ_BUILD)/failures; failed=; for name in $(FUZZ); do \
	  mkdir -p $(FUZZ_BUILD)/corpus/$$name; echo "$$name, $(SECONDS) s"; \
	  PARALLAX_FUZZ=$$name SWIFT_BACKTRACE=enable=no $(FUZZ_BUILD)/fuzz \
	    $(FUZZ_BUILD)/corpus/$$name Tests/FuzzTests/Corpora/$$name -max_total_time=$(SECONDS) \
	    -use_value_profile=1 -timeout=10 -rss_limit_mb=2048 \
	    -artifact_prefix=$(FUZZ_BUILD)/failures/$$name- > $(FUZZ_BUILD)/$$name.log 2>&1 \
	    || failed="$$failed $$name"; \
	  grep -a -E 'parallax-fuzz:|ERROR:|DONE' $(FUZZ_BUILD)/$$name.log; \
	done; \
	test -z "$$failed" || { echo "failed:$$failed; see $(FUZZ_BUILD)/failures"; exit 1; }

# Trains the recogniser of names anew; DATA is the folder of the labelled texts in sources.tsv.
model:
	$(MAKE) -C Models/entities model DATA="$(abspath $(DATA))"

# Trains what links words anew; DATA is the folder of edinburgh-words.train.json.
links: DATA = Tests/ComparisonTests/Fixtures
links: packages
	$(SWIFT) build --configuration release --product parallax
	$(PYTHON) Scripts/train-links.py $(DATA) \
	  $$($(SWIFT) build --configuration release --show-bin-path)/parallax

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
	rm -rf .build .build-install $(FUZZ_BUILD)
