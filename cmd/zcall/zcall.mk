# The command zcall: $(BUILD)/zcall for CC, and $(BUILD)/linux_<cpu>/zcall by
# clang for each CPU of Linux, which tests run. Included by the top Makefile;
# its first target is not ours.

COMMAND_DIR = cmd/zcall
COMMAND_C = $(wildcard $(COMMAND_DIR)/*.c)
COMMAND_H = $(wildcard $(COMMAND_DIR)/*.h) bench/loops.h $(PUBLIC)
# Small: no unwinding, nothing that is not used.
COMMAND_FLAGS = -std=gnu11 -ffreestanding -fno-stack-protector -fno-pie \
	-fno-asynchronous-unwind-tables -ffunction-sections -fdata-sections \
	-I$(INCLUDE) -I$(COMMAND_DIR)
COMMAND_LINK = -nostdlib -static -Wl,--gc-sections

# What the headers say of all targets: the same for every compiler.
$(BUILD)/command/tables.c: $(COMMAND_DIR)/tables $(COMMAND_DIR)/tables.awk \
		tests/code/wrappers.awk tests/facts/since.tsv \
		tests/facts/left-out.tsv $(PUBLIC)
	ZCALL_INCLUDE=$(INCLUDE) $(COMMAND_DIR)/tables $@ $(CC) $(CPPFLAGS)

# What zcall trace shows, of one target.
COMMAND_TRACE = $(COMMAND_DIR)/trace-tables $(COMMAND_DIR)/decode-args \
	tests/code/wrappers.awk $(PUBLIC)

$(BUILD)/command/trace-tables.h: $(COMMAND_TRACE) $(LIB)/flags
	@mkdir -p $(@D)
	$(COMMAND_DIR)/trace-tables $(CC) $(CPPFLAGS) -I$(INCLUDE) >$@.new
	@mv $@.new $@

$(BUILD)/zcall: $(COMMAND_C) $(COMMAND_H) $(BUILD)/command/tables.c \
		$(BUILD)/command/trace-tables.h $(LIB)/flags
	$(CC) $(CPPFLAGS) $(CFLAGS) $(COMMAND_FLAGS) -I$(BUILD)/command \
		$(LDFLAGS) $(COMMAND_LINK) -o $@ $(COMMAND_C) \
		$(BUILD)/command/tables.c

define command
$(BUILD)/$(1)/trace-tables.h: $(COMMAND_TRACE)
	@mkdir -p $$(@D)
	$(COMMAND_DIR)/trace-tables $(CLANG) --target=$(TRIPLE_$(1)) \
		-I$(INCLUDE) >$$@.new
	@mv $$@.new $$@

$(BUILD)/$(1)/zcall: $(COMMAND_C) $(COMMAND_H) $(BUILD)/command/tables.c \
		$(BUILD)/$(1)/trace-tables.h
	$(CLANG) --target=$(TRIPLE_$(1)) $(OPT) $(WARN) $(COMMAND_FLAGS) \
		$(FLAGS_$(1)) -fuse-ld=lld -I$(BUILD)/$(1) $(COMMAND_LINK) \
		-o $$@ $(COMMAND_C) $(BUILD)/command/tables.c
endef

$(foreach t,$(filter linux_%,$(TARGETS)),$(eval $(call command,$(t))))
