# danchieu: the only entry to building, testing and measuring.
# `make demo` shows findings in a sample report; `make test` runs the tests.
SHARED ?= ../shared
FUZZ ?= 100000
RELEASE = .build/release/danchieu
SWIFT_RELEASE = swift build -c release --product danchieu --static-swift-stdlib

.PHONY: demo test build release deps lint format generate docs gold bench bench-rules large fuzz check clean

demo: deps release
	@echo
	$(RELEASE) check --fail-on never Samples/bao-cao.txt

test: deps
	@.ci/skipped $(SHARED)
	swift build --build-tests
	swift test --skip-build

build: deps
	swift build

release: deps
	$(SWIFT_RELEASE)

deps:
	@.ci/dependencies

lint:
	swift format lint --strict --parallel -r -p Package.swift Sources Tests
	.ci/check-layout

format:
	swift format -i --parallel -r -p Package.swift Sources Tests

# Writes what tests compare with the sources anew: snapshots, the articles on the rules.
# Look at the difference before you commit it.
generate: deps
	DANCHIEU_SNAPSHOTS=write swift test --filter 'SnapshotTests|RuleArticleTests|GraphTests|ComparisonTests'
	git status --short

# The documentation in .build/docs: every link must lead somewhere.
docs: deps
	.ci/docs

gold: release
	.ci/gold $(RELEASE) $(SHARED)

# A file of 200 MB, lines of 25 and 50 MB: linear time, bounded memory.
large: release
	.ci/large.py $(RELEASE)

bench: release
	.ci/bench.py $(RELEASE) $(SHARED)

# One error at a time in real documents: recall of every rule, findings that nothing explains.
# `TEXTS="--texts FOLDER"` adds documents of one's own.
bench-rules: release
	.ci/bench-rules/run $(RELEASE) $(SHARED) $(TEXTS)

# Mutated inputs under the address sanitizer, FUZZ of each kind.
fuzz: deps
	DANCHIEU_FUZZ=$(FUZZ) swift test --disable-xctest --sanitize=address --scratch-path .build-asan --filter Fuzz

check: test lint gold

clean:
	rm -rf .build .build-asan
