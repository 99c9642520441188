# The libraries, their installation and archives; the tests, for any of the six
# targets.
#
#   make                       libzcall.a, libzcall.so and the command, build/
#   make install               DESTDIR, PREFIX, LIBDIR, INCLUDEDIR, MANDIR
#   make uninstall             with the same variables
#   make amalgamation          all headers as one, build/zcall-single/zcall.h
#   make dist                  a source archive and that header, build/dist/
#   make doc                   the reference and the page of all calls
#   make tests                 every test for every target, under build/
#   make build/linux_arm64/net one of them
#
# For another CPU than this machine's:
#
#   make CC=aarch64-linux-gnu-gcc BUILD=build-arm64
#   make CC='clang-19 --target=riscv64-linux-gnu' AR=llvm-ar-19 \
#           LDFLAGS=-fuse-ld=lld BUILD=build-riscv64
#
# ./check runs the tests; see CONTRIBUTING.md.

# The environment may name other headers and another place for the result,
# which is how the mutation test builds a broken copy.
INCLUDE = $(or $(ZCALL_INCLUDE),include)
BUILD = $(or $(ZCALL_BUILD),build)

CLANG = clang-19
OPT = -O2
WARN = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror
STD = -std=c11

TARGETS = linux_amd64 linux_arm64 linux_riscv64 linux_loong64 \
	freebsd_amd64 darwin_arm64

TRIPLE_linux_amd64 = x86_64-linux-gnu
TRIPLE_linux_arm64 = aarch64-linux-gnu
TRIPLE_linux_riscv64 = riscv64-linux-gnu
TRIPLE_linux_loong64 = loongarch64-linux-gnu
TRIPLE_freebsd_amd64 = x86_64-unknown-freebsd14
TRIPLE_darwin_arm64 = arm64-apple-macos13

# Tests hand the kernel what it refuses.
FLAGS = $(STD) $(OPT) $(WARN) -ffreestanding -fno-stack-protector \
	-DZCALL_NO_FORTIFY \
	-I$(INCLUDE) -Itests
ELF = -nostdlib -static -fuse-ld=lld

PUBLIC := $(shell find $(INCLUDE) -name '*.h')
HEADERS := $(PUBLIC) $(wildcard tests/*.h tests/linux/*.h)

# Tests of every target, and those that only Linux can run.
TESTS = $(basename $(notdir $(wildcard tests/*.c)))
TESTS_LINUX = $(basename $(notdir $(wildcard tests/linux/*.c)))

all: lib

define rules
$(BUILD)/$(1)/%: tests/%.c $(HEADERS)
	@mkdir -p $$(@D)
	$(CLANG) --target=$(TRIPLE_$(1)) $(FLAGS) $(FLAGS_$(1)) $(LINK_$(1)) -o $$@ $$<

$(BUILD)/$(1)/%: tests/linux/%.c $(HEADERS)
	@mkdir -p $$(@D)
	$(CLANG) --target=$(TRIPLE_$(1)) $(FLAGS) $(FLAGS_$(1)) $(LINK_$(1)) -o $$@ $$<

tests-$(1): $(addprefix $(BUILD)/$(1)/,$(TESTS) $(2))
endef

# clang-19 takes LSX for granted, which emulated CPUs of tier 2 have not got.
FLAGS_linux_loong64 = -mno-lsx

LINK_linux_amd64 = $(ELF)
LINK_linux_arm64 = $(ELF)
LINK_linux_riscv64 = $(ELF)
LINK_linux_loong64 = $(ELF)
LINK_freebsd_amd64 = $(ELF)

$(foreach t,$(filter linux_%,$(TARGETS)),$(eval $(call rules,$(t),$(TESTS_LINUX))))
$(eval $(call rules,freebsd_amd64,))

tests-darwin_arm64: $(addprefix $(BUILD)/darwin_arm64/,$(TESTS))

# Mach-O: clang leaves linking to ld64.lld, against our stub of libSystem.
$(BUILD)/darwin_arm64/%: $(BUILD)/darwin_arm64/%.o tests/darwin/libSystem.tbd
	ld64.lld-19 -arch arm64 -platform_version macos 13.0 13.0 -e _start \
		-no_fixup_chains -o $@ $< tests/darwin/libSystem.tbd

$(BUILD)/darwin_arm64/%.o: tests/%.c $(HEADERS)
	@mkdir -p $(@D)
	$(CLANG) --target=$(TRIPLE_darwin_arm64) $(FLAGS) -c -o $@ $<

tests: $(addprefix tests-,$(TARGETS))

# The libraries, for CC. libzcall.a has an object for each function; libzcall.so
# has them all from one. What can be a symbol src/names says, from the headers.
VERSION := $(shell sed -n 's/^.define ZCALL_VERSION_[MP][A-Z]* //p' \
	$(INCLUDE)/zcall/version.h | paste -sd. -)
SONAME = libzcall.so.$(firstword $(subst ., ,$(VERSION)))
SHARED = libzcall.so.$(VERSION)

CFLAGS ?= -O2
LIB = $(BUILD)/lib
LIB_CC = $(CC) -std=c11 $(CPPFLAGS) $(CFLAGS) -fPIC -ffreestanding \
	-fno-stack-protector -isystem $(INCLUDE)
LIB_LINK = $(CC) $(CFLAGS) $(LDFLAGS) -shared -nostdlib \
	-Wl,-soname,$(SONAME) -Wl,--version-script=$(LIB)/map \
	-Wl,-Bsymbolic -Wl,-z,defs

# dyld's libraries are another matter: for macOS there is the static one.
LIBS = $(LIB)/libzcall.a \
	$(if $(findstring apple,$(shell $(CC) -dumpmachine)),,$(LIB)/libzcall.so)

lib: $(LIBS)

# Another compiler or other flags: all anew.
$(LIB)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(LIB_CC) : $(LIB_LINK))' >$@.new
	@cmp -s $@.new $@ || cp $@.new $@
	@rm -f $@.new

$(LIB)/names: src/names src/headers.h tests/code/not-functions $(PUBLIC) \
		$(LIB)/flags
	src/names $(INCLUDE) $(CC) $(CPPFLAGS) $(CFLAGS) >$@.new
	@mv $@.new $@

$(LIB)/map: src/map $(LIB)/names
	@src/map $(LIB)/names $(VERSION) >$@

$(LIB)/names.inc: $(LIB)/names
	@sed 's/.*/ZCALLI_SYMBOL(&);/' $< >$@

$(LIB)/library.o: src/library.c src/library.h $(LIB)/names.inc
	$(LIB_CC) -I$(LIB) -c -o $@ $<

$(LIB)/libzcall.so: $(LIB)/library.o $(LIB)/map
	$(LIB_LINK) -o $(LIB)/$(SHARED) $<
	ln -sf $(SHARED) $(LIB)/$(SONAME)
	ln -sf $(SONAME) $@

# Compiled headers, as gcc and clang look for them, for all those objects; who
# does not accept them reads library.h.
$(LIB)/library.h.gch: src/library.h $(LIB)/names
	@echo '#include "src/library.h"' >$(LIB)/library.h
	$(LIB_CC) -I. -x c-header -o $@ $(LIB)/library.h

# Internal functions stay in the program or library that they are linked into.
$(LIB)/object/%.o: src/one.c $(LIB)/library.h.gch
	@$(LIB_CC) -I. $(if $(filter zcalli_%,$*),-fvisibility=hidden) \
		-include $(LIB)/library.h -DZCALLI_ONE=$* -c -o $@ $<

$(LIB)/libzcall.a: src/one.c $(LIB)/names $(LIB)/library.h.gch
	@mkdir -p $(LIB)/object
	@echo "$(CC): $$(wc -l <$(LIB)/names) objects"
	@+set -- $$(sed 's,.*,$(LIB)/object/&.o,' $(LIB)/names 2>/dev/null); \
		[ $$# -eq 0 ] || $(MAKE) -s --no-print-directory "$$@"
	@rm -f $@
	cd $(LIB)/object && \
		$(AR) rcsD ../libzcall.a $$(sed 's/$$/.o/' ../names)

# The command has a makefile of its own, and so have the documents.
-include cmd/zcall/zcall.mk
-include docs/docs.mk
COMMAND = $(if $(wildcard cmd/zcall/zcall.mk),$(BUILD)/zcall)

all: $(COMMAND)

# Where things go.
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
LIBDIR = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
DATADIR = $(PREFIX)/share
MANDIR = $(DATADIR)/man
BASHDIR = $(DATADIR)/bash-completion/completions
ZSHDIR = $(DATADIR)/zsh/site-functions
INSTALL = install

MANUALS = $(notdir $(wildcard man/*.1 man/*.3 man/*.7))
CMAKE = zcallConfig.cmake zcallConfigVersion.cmake zcallTargets.cmake

# From the libraries to the headers, if both are below PREFIX.
empty =
space = $(empty) $(empty)
below = $(patsubst $(PREFIX)/%,%,$(filter $(PREFIX)/%,$(1)))
UP = $(subst $(space),/,$(patsubst %,..,$(subst /, ,$(call below,$(LIBDIR)))))
CMAKE_INCLUDE = $(if $(and $(UP),$(call below,$(INCLUDEDIR))),$\
	$${_zcall_libdir}/$(UP)/$(call below,$(INCLUDEDIR)),$(INCLUDEDIR))

FILL = sed -e 's,@PREFIX@,$(PREFIX),g' -e 's,@VERSION@,$(VERSION),g' \
	-e 's,@LIBDIR@,$(patsubst $(PREFIX)/%,$${prefix}/%,$(LIBDIR)),g' \
	-e 's,@INCLUDEDIR@,$(patsubst $(PREFIX)/%,$${prefix}/%,$(INCLUDEDIR)),g' \
	-e 's,@SONAME@,$(SONAME),g' -e 's,@CMAKE_INCLUDE@,$(CMAKE_INCLUDE),g'

# What install makes and uninstall removes, from INCLUDEDIR, LIBDIR, MANDIR.
HEADER_FILES = $(patsubst $(INCLUDE)/%,%,$(PUBLIC))
LIB_FILES = libzcall.a $(if $(filter %.so,$(LIBS)),$(SHARED) $(SONAME) libzcall.so)
OTHER_FILES = $(addprefix $(LIBDIR)/,$(LIB_FILES) pkgconfig/zcall.pc \
		$(addprefix cmake/zcall/,$(CMAKE))) \
	$(if $(COMMAND),$(BINDIR)/zcall $(BASHDIR)/zcall $(ZSHDIR)/_zcall) \
	$(foreach m,$(MANUALS),$(MANDIR)/man$(subst .,,$(suffix $(m)))/$(m))
HEADER_DIRS = $(sort $(filter-out .,$(patsubst %/,%,$(dir $(HEADER_FILES)))))

install-headers:
	@mkdir -p $(addprefix '$(DESTDIR)$(INCLUDEDIR)'/,$(HEADER_DIRS))
	@for h in $(HEADER_FILES); do \
		$(INSTALL) -m 644 '$(INCLUDE)'/$$h \
			'$(DESTDIR)$(INCLUDEDIR)'/$$h || exit; \
	done
	@echo 'headers: $(DESTDIR)$(INCLUDEDIR)'

install-lib: lib
	@mkdir -p '$(DESTDIR)$(LIBDIR)/pkgconfig' \
		'$(DESTDIR)$(LIBDIR)/cmake/zcall'
	@$(INSTALL) -m 644 $(LIB)/libzcall.a '$(DESTDIR)$(LIBDIR)'
	@$(if $(filter %.so,$(LIBS)),$(INSTALL) -m 755 $(LIB)/$(SHARED) \
		'$(DESTDIR)$(LIBDIR)' && \
		ln -sf $(SHARED) '$(DESTDIR)$(LIBDIR)/$(SONAME)' && \
		ln -sf $(SONAME) '$(DESTDIR)$(LIBDIR)/libzcall.so')
	@$(FILL) zcall.pc.in >'$(DESTDIR)$(LIBDIR)/pkgconfig/zcall.pc'
	@for f in $(CMAKE); do \
		$(FILL) cmake/$$f.in \
			>'$(DESTDIR)$(LIBDIR)'/cmake/zcall/$$f || exit; \
	done
	@echo 'libraries: $(DESTDIR)$(LIBDIR)'

install-command: $(COMMAND)
	@$(if $(COMMAND),mkdir -p '$(DESTDIR)$(BINDIR)' \
		'$(DESTDIR)$(BASHDIR)' '$(DESTDIR)$(ZSHDIR)' && \
		$(INSTALL) -m 755 $(COMMAND) '$(DESTDIR)$(BINDIR)' && \
		$(INSTALL) -m 644 cmd/zcall/completions/zcall.bash \
			'$(DESTDIR)$(BASHDIR)/zcall' && \
		$(INSTALL) -m 644 cmd/zcall/completions/_zcall \
			'$(DESTDIR)$(ZSHDIR)' && \
		echo 'command: $(DESTDIR)$(BINDIR)/zcall')

install-man:
	@for m in $(MANUALS); do \
		d='$(DESTDIR)$(MANDIR)'/man$${m##*.} && \
		mkdir -p "$$d" && \
		$(INSTALL) -m 644 man/$$m "$$d" || exit; \
	done

install: install-headers install-lib install-command install-man

uninstall:
	@rm -f $(addprefix '$(DESTDIR)$(INCLUDEDIR)'/,$(HEADER_FILES)) \
		$(foreach f,$(OTHER_FILES),'$(DESTDIR)$(f)')
	@for d in '$(DESTDIR)$(LIBDIR)/cmake/zcall' $(patsubst %,$\
			'$(DESTDIR)$(INCLUDEDIR)/%',$(HEADER_DIRS)) \
			'$(DESTDIR)$(INCLUDEDIR)/zcall'; do \
		[ ! -d "$$d" ] || rmdir "$$d" 2>/dev/null || :; \
	done

# All headers as one file.
amalgamation: $(BUILD)/zcall-single/zcall.h

$(BUILD)/zcall-single/zcall.h: tools/amalgamate $(PUBLIC)
	@mkdir -p $(@D)
	tools/amalgamate $(INCLUDE) >$@.new
	@mv $@.new $@

# The source archive: what git has of this tree, or, in an unpacked archive, all
# of it. The same files give the same bytes: times are SOURCE_DATE_EPOCH, or the
# last commit's, or the changelog's.
DIST = $(BUILD)/dist
NAME = zcall-$(VERSION)
EPOCH = $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2>/dev/null),$\
	$(shell date -d "$$(sed -n 's/^ -- .*>  //p;T;q' debian/changelog)" +%s))

dist: amalgamation
	@mkdir -p $(DIST)
	@if [ -e .git ]; then git ls-files; else \
		find . \( -path ./build -o -path './$(BUILD)' \) -prune -o \
			\( -type f -o -type l \) -print | sed 's,^\./,,'; \
	fi | LC_ALL=C sort >$(DIST)/files
	tar --no-recursion --format=ustar --mtime=@$(EPOCH) --owner=0 \
		--group=0 --numeric-owner --mode=go=rX,u+rw,a-s \
		--transform='s,^,$(NAME)/,' -T $(DIST)/files \
		-cf $(DIST)/$(NAME).tar
	gzip -9nf $(DIST)/$(NAME).tar
	@cp $(BUILD)/zcall-single/zcall.h $(DIST)/$(NAME).h
	@rm $(DIST)/files
	cd $(DIST) && sha256sum $(NAME).tar.gz $(NAME).h >$(NAME).sha256

clean:
	rm -rf $(BUILD)

FORCE:

.PHONY: all lib install install-headers install-lib install-command \
	install-man uninstall amalgamation dist tests clean FORCE \
	$(addprefix tests-,$(TARGETS))
.SECONDARY:
