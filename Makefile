# Builds the tests, the examples and the demo for any of the six targets.
#
#   make tests                 every test for every target, under build/
#   make build/linux_arm64/net one of them
#
# ./check runs them; see CONTRIBUTING.md.

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

HEADERS := $(shell find $(INCLUDE) -name '*.h') $(wildcard tests/*.h tests/linux/*.h)

# Tests of every target, and those that only Linux can run.
TESTS = $(basename $(notdir $(wildcard tests/*.c)))
TESTS_LINUX = $(basename $(notdir $(wildcard tests/linux/*.c)))

all: tests

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

clean:
	rm -rf $(BUILD)

.PHONY: all tests clean $(addprefix tests-,$(TARGETS))
.SECONDARY:
