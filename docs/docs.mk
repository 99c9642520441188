# The documents that are made: included by the Makefile, which has BUILD, INCLUDE
# and CLANG; make -f docs/docs.mk doc works too.
#
#   make doc     all of it
#   make api     $(BUILD)/api/index.html, the reference, by doxygen
#   make calls   $(BUILD)/calls.html, every call on every target, with search
#   make man     says what mandoc has against the manuals

INCLUDE ?= $(or $(ZCALL_INCLUDE),include)
BUILD ?= $(or $(ZCALL_BUILD),build)
CLANG ?= clang-19

DOC_MANUALS := $(sort $(wildcard man/*.[1-9]))
DOC_HEADERS := $(shell find $(INCLUDE) -name '*.h')
DOC_VERSION = $(shell awk '/define ZCALL_VERSION_(MAJOR|MINOR|PATCH)/ { \
	v = v (v == "" ? "" : ".") $$3 } END { print v }' \
	$(INCLUDE)/zcall/version.h)
DOC_TABLE = ZCALL_INCLUDE=$(INCLUDE) CLANG=$(CLANG) tools/calls-page

doc: api calls man

api: $(BUILD)/api/index.html
calls: $(BUILD)/calls.html

# Not a pipe, so that a failure is one.
$(BUILD)/calls.html: tools/calls-page $(DOC_HEADERS)
	@mkdir -p $(@D)
	$(DOC_TABLE) >$@.new
	@mv $@.new $@

$(BUILD)/calls.tsv: tools/calls-page $(DOC_HEADERS)
	@mkdir -p $(@D)
	$(DOC_TABLE) --table >$@.new
	@mv $@.new $@

# Any warning is an error: docs/Doxyfile.
$(BUILD)/api/index.html: docs/Doxyfile tools/doxygen-filter README.md \
		docs/portability.md $(BUILD)/calls.tsv $(DOC_HEADERS)
	@rm -rf $(@D) && mkdir -p $(@D)
	ZCALL_VERSION=$(DOC_VERSION) ZCALL_API=$(@D) ZCALL_HEADERS=$(INCLUDE) \
		ZCALL_TABLE=$(BUILD)/calls.tsv doxygen docs/Doxyfile || \
		{ rm -f $@; exit 1; }

man: $(DOC_MANUALS)
	mandoc -T lint -W warning $^

.PHONY: doc api calls man
